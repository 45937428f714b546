package org.openmes.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.openmes.shared.Leases;
import org.openmes.testing.AsSystem;

/** Months of the ledger that lie long ago, with entries of their own; and the setting as if it had always said so. */
@ApplicationScoped
class OldMonths {
    /** Kept so long, the oldest months of the tests are due, and nothing that others wrote. */
    static final int MONTHS = 200;

    private static final YearMonth FIRST = YearMonth.of(2001, 1);

    @Inject
    LedgerFixture ledger;

    @Inject
    AsSystem system;

    @Inject
    PurgePlanner planner;

    @Inject
    LedgerPurger purger;

    @Inject
    Leases leases;

    /** The partition of a month. */
    static String partition(YearMonth month) {
        return "audit_log_" + DateTimeFormatter.ofPattern("yyyyMM").format(month);
    }

    /** Makes the partition of the month after all old ones that were ever purged or are still there. */
    YearMonth make(Connection owner) throws SQLException {
        var month = FIRST;
        while (has(owner, month)) {
            month = month.plusMonths(1);
        }
        make(owner, month);
        return month;
    }

    static void make(Connection owner, YearMonth month) throws SQLException {
        execute(
                owner,
                "select create_log_partition('audit_log', '%s', 'for values from (''%s 00:00+00'') to (''%s 00:00+00'')')"
                        .formatted(
                                partition(month),
                                month.atDay(1),
                                month.plusMonths(1).atDay(1)));
    }

    private static boolean has(Connection owner, YearMonth month) throws SQLException {
        return number(
                        owner,
                        "select (select count(*) from audit_log where action = 'purged' and entity_label = '"
                                + partition(month) + "') + (select count(*) from pg_class where relname = '"
                                + partition(month) + "')")
                > 0;
    }

    /** One entry of the day, past all rules; its key. */
    static long write(Connection owner, LocalDate day, String label) throws SQLException {
        return number(
                owner,
                "insert into audit_log (created_at, user_label, via, entity_type, entity_label, action) values ('"
                        + day.atStartOfDay(ZoneOffset.UTC) + "', 'old', 'WEB', 'Old', '" + label
                        + "', 'created') returning id");
    }

    /** The setting, without a trace in the ledger. */
    static void keep(Connection owner, String value) throws SQLException {
        execute(owner, "alter table system_setting disable trigger audit");
        execute(owner, "update system_setting set value = '" + value + "' where key = 'audit_retention_months'");
        execute(owner, "alter table system_setting enable trigger audit");
    }

    /** Does the work while the ledger is kept for so many months, and for ever afterwards. */
    <T> T keeping(int months, Callable<T> work) throws Exception {
        commit(owner -> keep(owner, Integer.toString(months)));
        try {
            return work.call();
        } finally {
            commit(owner -> keep(owner, "0"));
        }
    }

    void commit(Work work) throws SQLException {
        try (var owner = ledger.asOwner()) {
            work.with(owner);
            owner.commit();
        }
    }

    /** The job, until nothing is due any more. */
    void purge() throws Exception {
        system.call(() -> {
            for (var plan = planner.next(); plan.isPresent(); plan = planner.next()) {
                var lease = leases.acquire(LedgerRetention.LEASE, Duration.ofMinutes(1));
                purger.purge(lease.orElseThrow(), plan.get());
            }
            return null;
        });
    }

    static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Something done as the owner of the schema. */
    @FunctionalInterface
    interface Work {
        void with(Connection owner) throws SQLException;
    }
}
