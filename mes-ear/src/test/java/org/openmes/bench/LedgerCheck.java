package org.openmes.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;

/** The verification of the whole ledger over the interface, beside reading its entries and their seals. */
final class LedgerCheck {
    private static final int FETCHED = 1000;
    private static final double MILLISECONDS = 1000;
    private static final List<String> ALL = List.of(
            "select * from audit_log where id <= ? order by id",
            "select * from audit_seal where last_id <= ? order by block");

    private final MeasuredPlant plant;
    private final Sizes sizes;
    private final Report report;

    LedgerCheck(MeasuredPlant plant, Sizes sizes, Report report) {
        this.plant = plant;
        this.sizes = sizes;
        this.report = report;
    }

    /** Measures what the loads before have left behind, as far as it is sealed. */
    void measure() throws Exception {
        try (var connection = plant.access().superuser()) {
            connection.setAutoCommit(false);
            var sealed = verified("sealed_up_to");
            Callable<?> read = () -> read(connection, sealed);
            Callable<?> verify = () -> verified("rows");
            var medians = Timing.medians(sizes.rounds(), List.of(read, verify));
            var rows = verified("rows");
            report.print("");
            report.print("Verification of %d entries; ratio of reading entries and seals to it", rows);
            report.print(
                    "  read %.0f entries/s, verified %.0f entries/s, %s",
                    rows / medians.get(0) * MILLISECONDS,
                    rows / medians.get(1) * MILLISECONDS,
                    Report.judged(medians.get(0) / medians.get(1)));
        }
    }

    private long verified(String field) throws Exception {
        return plant.reader().post("audit-logs/verify", "{}").getLong("data." + field);
    }

    private static long read(Connection connection, long upTo) throws SQLException {
        var characters = 0L;
        for (var query : ALL) {
            try (var statement = connection.prepareStatement(query)) {
                statement.setFetchSize(FETCHED);
                statement.setLong(1, upTo);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            var value = rows.getString(column);
                            characters += value == null ? 0 : value.length();
                        }
                    }
                }
            }
        }
        connection.rollback();
        return characters;
    }
}
