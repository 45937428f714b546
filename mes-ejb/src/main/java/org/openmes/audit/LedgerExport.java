package org.openmes.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.openmes.shared.JsonText;

/** Writes the sealed ledger as it is verified elsewhere: canonical entries, one on a line, and the seals. */
final class LedgerExport {
    private static final byte[] BEGINNING = "{\"data\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BETWEEN = ",\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "]}".getBytes(StandardCharsets.UTF_8);

    private final Connection connection;

    LedgerExport(Connection connection) {
        this.connection = connection;
    }

    /** The entries of the blocks as NDJSON, in the order of their keys. */
    void writeRows(BlockRange blocks, OutputStream target) throws SQLException, IOException {
        var ids = ids(blocks);
        try (var entries = LedgerRows.between(connection, ids.after(), ids.upTo(), Integer.MAX_VALUE)) {
            while (entries.next()) {
                target.write(entries.text().buffer(), 0, entries.text().length());
                target.write('\n');
            }
        }
    }

    /** The seals of the blocks, one on a line, as the array {@code data} of a JSON object. */
    void writeSeals(BlockRange blocks, OutputStream target) throws SQLException, IOException {
        target.write(BEGINNING);
        try (var seals = Seals.between(connection, blocks.first(), blocks.last())) {
            var first = true;
            for (var seal = seals.next(); seal != null; seal = seals.next()) {
                if (!first) {
                    target.write(BETWEEN);
                }
                target.write(JsonText.write(SealDetails.of(seal)).getBytes(StandardCharsets.UTF_8));
                first = false;
            }
        }
        target.write(END);
    }

    private Ids ids(BlockRange blocks) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select coalesce(max(last_id) filter (where block < ?), -9223372036854775808),
                       coalesce(max(last_id), -9223372036854775808)
                from audit_seal where block <= ?""")) {
            statement.setLong(1, blocks.first());
            statement.setLong(2, blocks.last());
            var row = statement.executeQuery();
            row.next();
            return new Ids(row.getLong(1), row.getLong(2));
        }
    }

    private record Ids(long after, long upTo) {}
}
