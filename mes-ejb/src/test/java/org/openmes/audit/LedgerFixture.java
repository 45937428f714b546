package org.openmes.audit;

import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.openmes.shared.CommitOrder;
import org.openmes.shared.Leases;
import org.openmes.testing.AsSystem;

/** Entries of many kinds, and the sealing as the timer does it, but now. */
@ApplicationScoped
class LedgerFixture {
    /** Some keys are drawn in vain, as by transactions that were rolled back. */
    private static final String FILL = """
            select write_audit('Invented', g, 'L-' || g, case g % 3 when 0 then 'created' else 'updated' end,
                   case when g % 3 <> 0 then jsonb_build_object('name', 'Łódź "' || g || '"', 'qty', 12.500 + g) end,
                   jsonb_build_object('name', E'Zażółć \\n ' || g || ' \\u4e16 \\\\', 'qty', 12.500 + g,
                                      'steps', jsonb_build_array(g, null, true, '{"a": 1e-7}'::jsonb)))
            from generate_series(1, ?) g where g % 10 <> 0 or nextval('audit_log_id') > 0""";

    @Resource(lookup = "java:jboss/datasources/OpenMesOwnerDS")
    DataSource owner;

    @Inject
    AsSystem system;

    @Inject
    Leases leases;

    @Inject
    LedgerSealer sealer;

    @Inject
    LedgerKeySource keySource;

    @Inject
    CommitOrder commitOrder;

    /** So many entries, written past the application. */
    void fill(int entries) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.prepareStatement(FILL)) {
            connection.createStatement().execute("set search_path = mes");
            statement.setInt(1, entries);
            statement.execute();
        }
    }

    /** Puts a short ledger before the ledger, to the end of the transaction: the newest sealed entries, sealed anew. */
    void useOnlyEnd(Connection connection, int entries) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table audit_log on commit drop as
                    select * from mes.audit_log where id <= (select max(last_id) from mes.audit_seal)
                    order by id desc limit %d""".formatted(entries));
            statement.execute("create index on audit_log (id)");
            statement.execute("create temporary table audit_seal (like mes.audit_seal) on commit drop");
        }
        var key = new SealKey(keySource.secret().orElseThrow());
        for (var next = next(connection); next.isPresent(); next = next(connection)) {
            Seals.insert(connection, key.sign(next.get()));
        }
    }

    /** The seal that comes next, without signature. */
    static Optional<Seal> next(Connection connection) throws SQLException {
        return NextBlock.of(connection, Seals.newest(connection).orElse(null), Long.MAX_VALUE, Instant.now());
    }

    /** A connection of the owner of the schema, in a transaction. */
    Connection asOwner() throws SQLException {
        var connection = owner.getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().execute("set search_path = mes");
        return connection;
    }

    /** Seals everything that is visible now. */
    void sealAll() throws Exception {
        system.call(() -> {
            var newest = sealer.newestId();
            var moment = commitOrder.now();
            await().atMost(Duration.ofMinutes(1)).until(() -> commitOrder.isSettled(moment));
            return sealUpTo(newest);
        });
    }

    private boolean sealUpTo(long newest) {
        while (leases.acquire(LedgerSealing.LEASE, Duration.ofMinutes(1))
                .map(lease -> sealer.sealNext(lease, newest))
                .orElse(true)) {
            Thread.onSpinWait();
        }
        return true;
    }
}
