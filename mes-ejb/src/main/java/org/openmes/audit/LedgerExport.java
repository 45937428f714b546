package org.openmes.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes the sealed ledger as it is verified elsewhere: canonical entries, one on a line, and the seals. */
public final class LedgerExport {
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

    /** Tells the seals of the blocks one after the other. */
    void tellSeals(BlockRange blocks, SealConsumer consumer) throws SQLException, IOException {
        try (var seals = Seals.between(connection, blocks.first(), blocks.last())) {
            for (var seal = seals.next(); seal != null; seal = seals.next()) {
                consumer.accept(SealDetails.of(seal));
            }
        }
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

    /** Takes a seal. */
    @FunctionalInterface
    public interface SealConsumer {
        void accept(SealDetails seal) throws IOException;
    }
}
