package org.openmes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.logging.Logger;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Database;
import org.openmes.shared.Lease;
import org.openmes.shared.LineScope;
import org.openmes.testing.Acting;
import org.openmes.testing.AsSystem;
import org.openmes.testing.Deployments;
import org.openmes.testing.TestSize;

/** Sealing behind the writers: nothing is skipped, whatever commits late; and what Admins are told of it. */
@ExtendWith(ArquillianExtension.class)
class SealedLedgerIT {
    private static final Logger LOG = Logger.getLogger(SealedLedgerIT.class);
    private static final int WRITERS = 8;

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Resource(lookup = "java:jboss/datasources/OpenMesDS")
    DataSource dataSource;

    @Inject
    LedgerFixture ledger;

    @Inject
    LedgerService service;

    @Inject
    LedgerSealer sealer;

    @Inject
    Database database;

    @Inject
    Acting acting;

    @Inject
    AsSystem system;

    @Test
    void an_entry_that_commits_late_is_waited_for() throws Exception {
        try (var late = dataSource.getConnection()) {
            late.setAutoCommit(false);
            write(late, "late");
            var drawn = newestDrawn(late);
            try (var early = dataSource.getConnection()) {
                write(early, "early");
            }
            var sealing = Executors.newSingleThreadExecutor();
            var sealed = sealing.submit((Callable<Void>) () -> {
                ledger.sealAll();
                return null;
            });
            assertThat(waitsFor(sealed)).isTrue();
            assertThat(sealedUpTo()).isLessThan(drawn);
            late.commit();
            late.setAutoCommit(true);
            sealed.get(1, TimeUnit.MINUTES);
            sealing.shutdown();
            assertThat(sealedUpTo()).isGreaterThan(drawn);
        }
        assertThat(verified().firstBad()).isNull();
    }

    @Test
    void nothing_is_skipped_while_many_write_and_some_give_up() throws Exception {
        var seed = TestSize.seed();
        LOG.infof("Writers begin with openmes.test.seed=%d", seed);
        var writing = new AtomicBoolean(true);
        var pool = Executors.newFixedThreadPool(WRITERS + 1);
        var sealing = pool.submit((Callable<Void>) () -> {
            while (writing.get()) {
                ledger.sealAll();
            }
            return null;
        });
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> pool.submit((Callable<Void>) () -> {
                    writeAtRandom(new Random(seed + writer));
                    return null;
                }))
                .toList();
        for (var writer : writers) {
            writer.get(5, TimeUnit.MINUTES);
        }
        writing.set(false);
        sealing.get(1, TimeUnit.MINUTES);
        pool.shutdown();
        ledger.sealAll();

        var verification = verified();
        assertThat(verification.firstBad()).isNull();
        assertThat(verification.rows())
                .isEqualTo(number("select count(*) from audit_log where id <= " + verification.sealedUpTo()));
        assertThat(number("select count(*) from audit_log where entity_type = 'Written' and id > "
                        + verification.sealedUpTo()))
                .isZero();
    }

    @Test
    void a_node_that_lost_the_lease_seals_nothing() throws Exception {
        ledger.fill(10);
        ledger.sealAll();
        var before = sealedUpTo();
        ledger.fill(10);

        assertThat(system.call(() -> sealer.sealNext(new Lease(LedgerSealing.LEASE, -1), Long.MAX_VALUE)))
                .isFalse();

        assertThat(before).isLessThan(number("select max(id) from audit_log"));
    }

    @Test
    void only_admins_verify_and_export() {
        for (Callable<?> forbidden : List.<Callable<?>>of(
                () -> service.verify(null),
                () -> service.newestSeal(),
                () -> {
                    service.exportRows(BlockRange.of(null, null), new ByteArrayOutputStream());
                    return null;
                },
                () -> {
                    service.exportSeals(BlockRange.of(null, null), new ByteArrayOutputStream());
                    return null;
                })) {
            assertThatExceptionOfType(EJBAccessException.class)
                    .isThrownBy(() -> acting.supervisor(LineScope.ALL, forbidden));
        }
    }

    @Test
    void what_is_altered_is_named_to_admins_and_an_export_leaves_an_entry() throws Exception {
        ledger.fill(100);
        ledger.sealAll();
        var altered = sealedUpTo();
        alter(altered, "'someone else'");
        try {
            assertThat(verified().firstBad()).isEqualTo(new Verification.FirstBad(altered, Flaw.ALTERED));
        } finally {
            alter(altered, "session_user");
        }
        assertThat(verified().firstBad()).isNull();

        var newest = acting.admin(() -> service.newestSeal()).orElseThrow();
        var target = new ByteArrayOutputStream();
        acting.admin(() -> {
            service.exportRows(BlockRange.of(newest.block(), newest.block()), target);
            return null;
        });
        assertThat(target.toString(StandardCharsets.UTF_8).lines()).hasSize(newest.rows());
        assertThat(number("select count(*) from audit_log where action = 'export' and entity_label = 'ledger'"
                        + " and user_label = 'Tester ADMIN' and after ->> 'from_block' = '" + newest.block() + "'"))
                .isOne();
    }

    @Test
    void the_canonical_form_has_every_column_of_the_ledger() {
        var columns = database.read(handle -> handle.createQuery(
                        "select attname from pg_attribute where attrelid = cast('audit_log' as regclass)"
                                + " and attnum > 0 and not attisdropped")
                .mapTo(String.class)
                .list());
        assertThat(columns).containsExactlyInAnyOrderElementsOf(LedgerRows.COLUMNS);
        assertThat(LedgerRows.COLUMNS).isSorted();
    }

    private void alter(long id, String label) throws SQLException {
        try (var connection = ledger.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("alter table audit_log disable trigger user");
            statement.execute("update audit_log set user_label = " + label + " where id = " + id);
            statement.execute("alter table audit_log enable trigger user");
            connection.commit();
        }
    }

    private void writeAtRandom(Random random) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (var i = 0; i < TestSize.of(150, 3_000); i++) {
                for (var entries = random.nextInt(4); entries >= 0; entries--) {
                    write(connection, "w" + i);
                }
                if (random.nextInt(10) == 0) {
                    connection.createStatement().execute("select pg_sleep(" + random.nextInt(50) / 1000.0 + ")");
                }
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
        }
    }

    private static void write(Connection connection, String label) throws SQLException {
        try (var statement =
                connection.prepareStatement("select 1 from record_security_event('login', 'Written', 1, ?, null)")) {
            statement.setString(1, label);
            statement.execute();
        }
    }

    /** The key that this transaction drew: it sees its own entry. */
    private static long newestDrawn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select max(id) from audit_log where entity_label = 'late'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean waitsFor(java.util.concurrent.Future<?> sealed) throws Exception {
        try {
            sealed.get(2, TimeUnit.SECONDS);
            return false;
        } catch (java.util.concurrent.TimeoutException e) {
            return true;
        }
    }

    private Verification verified() {
        return acting.admin(() -> service.verify(null));
    }

    private long sealedUpTo() {
        return number("select coalesce(max(last_id), 0) from audit_seal");
    }

    private long number(String query) {
        return database.read(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
