package org.openmes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Database;
import org.openmes.shared.Lease;
import org.openmes.shared.Leases;
import org.openmes.testing.Acting;
import org.openmes.testing.AsSystem;
import org.openmes.testing.Deployments;

/** What the setting of retention takes out of the ledger, and what nobody can (spec 11.3). */
@ExtendWith(ArquillianExtension.class)
class LedgerRetentionIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Resource(lookup = "java:jboss/datasources/OpenMesDS")
    DataSource dataSource;

    @Inject
    LedgerFixture ledger;

    @Inject
    OldMonths months;

    @Inject
    LedgerService service;

    @Inject
    PurgePlanner planner;

    @Inject
    LedgerPurger purger;

    @Inject
    Leases leases;

    @Inject
    LedgerReplay replay;

    @Inject
    Database database;

    @Inject
    Acting acting;

    @Inject
    AsSystem system;

    @Test
    void a_month_that_is_due_goes_whole_and_the_ledger_says_so() throws Exception {
        var known = knownSeal();
        var old = new ArrayList<YearMonth>();
        var before = verified();
        months.commit(owner -> {
            old.add(months.make(owner));
            old.add(months.make(owner));
            // as around the turn of a month: keys alternate, and some blocks hold entries that stay
            for (var i = 0; i < 30; i++) {
                OldMonths.write(owner, old.get(i < 10 ? 0 : i < 20 ? i % 2 : 1).atDay(1), "o" + i);
            }
        });
        ledger.fill(10);
        ledger.sealAll();

        months.keeping(OldMonths.MONTHS, () -> {
            months.purge();
            months.purge();
            return null;
        });
        ledger.sealAll();

        old.forEach(this::assertGone);
        assertThat(texts("select after ->> 'ids' from audit_log where action = 'purged' and entity_label = '"
                                + OldMonths.partition(old.get(0)) + "'")
                        .get(0)
                        .split(","))
                .hasSize(5);
        var after = acting.admin(() -> service.verify(known));
        assertThat(after.firstBad()).isNull();
        assertThat(after.purged()).isEqualTo(before.purged() + 30);
        assertThat(after.keptFromBlock()).isPositive();
        assertThat(after.rows()).isEqualTo(number("select count(*) from audit_log where id <= " + after.sealedUpTo()));
        assertThat(replay.differences()).isEmpty();
    }

    @Test
    void a_month_without_entries_goes_too() throws Exception {
        var old = new ArrayList<YearMonth>();
        months.commit(owner -> old.add(months.make(owner)));
        months.keeping(OldMonths.MONTHS, () -> {
            months.purge();
            return null;
        });
        ledger.sealAll();
        assertThat(texts("select (after ->> 'entries') || (after ->> 'ids') from audit_log where action = 'purged'"
                        + " and entity_label = '" + OldMonths.partition(old.get(0)) + "'"))
                .containsExactly("0");
        assertThat(verified().firstBad()).isNull();
    }

    @Test
    void a_ledger_that_is_not_in_order_loses_nothing() throws Exception {
        var old = new ArrayList<YearMonth>();
        var ids = new ArrayList<Long>();
        months.commit(owner -> {
            old.add(months.make(owner));
            ids.add(OldMonths.write(owner, old.get(0).atDay(3), "evidence"));
        });
        ledger.sealAll();
        months.keeping(OldMonths.MONTHS, () -> {
            relabel(ids.get(0), "forged");
            try {
                assertThat(system.call(planner::next)).isEmpty();
            } finally {
                relabel(ids.get(0), "evidence");
            }
            assertThat(system.call(planner::next)).isPresent();
            months.purge();
            return null;
        });
    }

    @Test
    void a_node_that_lost_the_lease_purges_nothing() throws Exception {
        months.commit(months::make);
        months.keeping(OldMonths.MONTHS, () -> {
            var plan = system.call(planner::next).orElseThrow();
            assertThat(system.call(() -> purger.purge(new Lease(LedgerRetention.LEASE, -1), plan)))
                    .isFalse();
            assertThat(system.call(planner::next)).contains(plan);
            months.purge();
            return null;
        });
    }

    @Test
    void nobody_waits_for_a_purge_while_the_ledger_is_read() throws Exception {
        months.commit(months::make);
        months.keeping(OldMonths.MONTHS, () -> {
            var plan = system.call(planner::next).orElseThrow();
            try (var reader = dataSource.getConnection()) {
                reader.setAutoCommit(false);
                OldMonths.number(reader, "select count(*) from audit_log where id < 0");
                var lease = system.call(() -> leases.acquire(LedgerRetention.LEASE, Duration.ofMinutes(1)))
                        .orElseThrow();
                assertThatExceptionOfType(EJBException.class)
                        .isThrownBy(() -> system.call(() -> purger.purge(lease, plan)))
                        .withStackTraceContaining("lock timeout");
                reader.rollback();
                reader.setAutoCommit(true);
            }
            months.purge();
            assertThat(system.call(planner::next)).isEmpty();
            return null;
        });
    }

    private void assertGone(YearMonth month) {
        assertThat(number("select count(*) from pg_class where relname = '" + OldMonths.partition(month) + "'"))
                .isZero();
        assertThat(texts("select via || ' ' || user_label || ' ' || (after ->> 'entries') || ' '"
                        + " || (after ->> 'month') from audit_log where entity_type = 'AuditLog'"
                        + " and action = 'purged' and entity_label = '" + OldMonths.partition(month) + "'"))
                .containsExactly("SYSTEM System 15 " + month);
    }

    private void relabel(long id, String label) throws SQLException {
        months.commit(owner -> {
            OldMonths.execute(owner, "alter table audit_log disable trigger user");
            OldMonths.execute(owner, "update audit_log set entity_label = '" + label + "' where id = " + id);
            OldMonths.execute(owner, "alter table audit_log enable trigger user");
        });
    }

    private KnownSeal knownSeal() throws Exception {
        ledger.fill(10);
        ledger.sealAll();
        var seal = acting.admin(() -> service.newestSeal()).orElseThrow();
        return new KnownSeal(seal.block(), seal.hash(), seal.keyId());
    }

    private Verification verified() {
        return acting.admin(() -> service.verify(null));
    }

    private long number(String query) {
        return database.read(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private List<String> texts(String query) {
        return database.read(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
