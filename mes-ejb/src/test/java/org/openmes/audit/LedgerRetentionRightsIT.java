package org.openmes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.testing.Deployments;

/** What the database itself holds against whoever wants to purge the ledger (spec 11.3). */
@ExtendWith(ArquillianExtension.class)
class LedgerRetentionRightsIT {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String OTHER_THAN_VERIFIED = "55000";

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

    @Test
    void what_the_setting_keeps_is_kept() throws Exception {
        var now = YearMonth.now(ZoneOffset.UTC);
        try (var owner = ledger.asOwner()) {
            OldMonths.make(owner, now.minusMonths(100));
            OldMonths.make(owner, now.minusMonths(99));
            OldMonths.execute(owner, "create table audit_log_old (like audit_log)");
            assertThat(due(owner, "99")).contains(now.minusMonths(100)).doesNotContain(now.minusMonths(99));
            assertThat(due(owner, "98")).contains(now.minusMonths(100), now.minusMonths(99));
            assertThat(due(owner, "1")).contains(now.minusMonths(99)).doesNotContain(now.minusMonths(1), now);
            for (var never : List.of("0", "-1", "0.0", "\"1\"", "null", "true", "1201", "[1]")) {
                assertThat(due(owner, never)).as(never).isEmpty();
            }
            owner.rollback();
        }
    }

    @Test
    void a_change_of_the_setting_acts_after_seven_days() throws Exception {
        try (var owner = ledger.asOwner()) {
            var month = months.make(owner);
            assertThat(due(owner, "12")).contains(month);
            OldMonths.execute(owner, "update system_setting set value = '11' where key = 'audit_retention_months'");
            assertThat(due(owner)).isEmpty();
            OldMonths.execute(owner, "alter table audit_log disable trigger user");
            OldMonths.execute(owner, """
                    update audit_log set created_at = now() - interval '7 days' - interval '1 second'
                    where entity_type = 'Setting' and entity_label = 'audit_retention_months'""");
            assertThat(due(owner)).contains(month);
            OldMonths.execute(owner, """
                    insert into audit_log (created_at, user_label, via, entity_type, entity_label, action, after)
                    values (now(), 'x', 'SQL', 'Setting', 'audit_retention_months', 'created', '{"value": 11}')""");
            assertThat(due(owner)).isEmpty();
            owner.rollback();
        }
    }

    @Test
    void the_application_can_purge_nothing_by_itself() throws Exception {
        var old = new ArrayList<YearMonth>();
        months.commit(owner -> {
            old.add(months.make(owner));
            OldMonths.write(owner, old.get(0).atDay(1), "stays");
        });
        ledger.sealAll();
        var partition = OldMonths.partition(old.get(0));
        for (var attack : List.of(
                "drop table " + partition,
                "alter table audit_log detach partition " + partition,
                "delete from " + partition,
                "truncate " + partition,
                "lock table " + partition + " in share mode",
                "select audit_log_stretches('" + partition + "', 1, 2)",
                "select create_log_partition('audit_log', 'x', 'default')",
                purgeOf(old.get(0), "''"))) {
            assertThat(stateOf(attack)).as(attack).isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
        assertThat(stateOf(
                        "update system_setting set value = '1' where key = 'audit_retention_months'",
                        purgeOf(old.get(0), "''")))
                .isEqualTo(INSUFFICIENT_PRIVILEGE);
        months.keeping(OldMonths.MONTHS, () -> {
            assertThat(stateOf(purgeOf(old.get(0), "'1-9'"))).isEqualTo(OTHER_THAN_VERIFIED);
            for (var none : List.of(purgeOf(YearMonth.now(ZoneOffset.UTC), "''"), purgeOf(null, "''"))) {
                assertThat(stateOf(none)).isEqualTo(INSUFFICIENT_PRIVILEGE);
            }
            months.purge();
            return null;
        });
    }

    @Test
    void what_is_not_sealed_stays() throws Exception {
        try (var owner = ledger.asOwner()) {
            var month = months.make(owner);
            OldMonths.execute(owner, "lock table audit_seal in exclusive mode");
            var id = OldMonths.write(owner, month.atDay(1), "open");
            due(owner, "12");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> OldMonths.execute(owner, purgeOf(month, "'" + id + "-" + id + "'")))
                    .withMessageContaining("is not sealed to its end");
            owner.rollback();
        }
    }

    @Test
    void entries_of_other_months_do_not_go_with_it() throws Exception {
        try (var owner = ledger.asOwner()) {
            var month = YearMonth.of(1999, 1);
            OldMonths.execute(
                    owner,
                    "create table audit_log_199901 partition of audit_log for values"
                            + " from ('1999-01-01 00:00+00') to ('1999-03-01 00:00+00')");
            OldMonths.write(owner, month.plusMonths(1).atDay(1), "february");
            due(owner, "12");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> OldMonths.execute(owner, purgeOf(month, "''")))
                    .withMessageContaining("has entries of other months");
            owner.rollback();
        }
    }

    private static String purgeOf(YearMonth month, String ids) {
        var day = month == null ? "null" : "'" + month.atDay(1) + "'";
        return "select purge_audit_log(" + day + ", " + ids + ", null, null, null)";
    }

    private List<YearMonth> due(Connection owner, String setting) throws SQLException {
        OldMonths.keep(owner, setting);
        return due(owner);
    }

    private static List<YearMonth> due(Connection owner) throws SQLException {
        var due = new ArrayList<YearMonth>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select to_char(month, 'YYYY-MM') from audit_log_due()")) {
            while (rows.next()) {
                due.add(YearMonth.parse(rows.getString(1)));
            }
        }
        return due;
    }

    /** Of the last statement, in one transaction that is taken back. */
    private String stateOf(String... statements) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (var sql : statements) {
                    OldMonths.execute(connection, sql);
                }
                return "it succeeded";
            } catch (SQLException e) {
                return e.getSQLState();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
