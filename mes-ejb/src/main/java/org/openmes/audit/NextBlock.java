package org.openmes.audit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Sha256;

/** The seal that comes next, not signed and not stored. */
final class NextBlock {
    /** Most entries of a block: they are read and hashed in a small part of a second. */
    static final int LARGEST = 1000;

    private NextBlock() {}

    /**
     * Reads and hashes the entries after a seal.
     *
     * @param previous the newest seal; null when there is none
     * @param upTo the key of the last entry that may be sealed
     * @return empty when there is no entry
     */
    static Optional<Seal> of(Connection connection, @Nullable Seal previous, long upTo, Instant at)
            throws SQLException {
        var after = previous == null ? Long.MIN_VALUE : previous.lastId();
        var digests = ByteBuffer.allocate(LARGEST * Seal.DIGEST_SIZE);
        var sha256 = Sha256.begin();
        try (var entries = LedgerRows.between(connection, after, upTo, LARGEST)) {
            while (entries.next()) {
                sha256.update(entries.text().buffer(), 0, entries.text().length());
                digests.putLong(entries.id()).put(sha256.digest());
            }
        }
        if (digests.position() == 0) {
            return Optional.empty();
        }
        return Optional.of(Seal.of(
                previous == null ? 1 : previous.block() + 1,
                at.truncatedTo(ChronoUnit.MICROS),
                Arrays.copyOf(digests.array(), digests.position()),
                previous == null ? Seal.BEGINNING : previous.hash()));
    }
}
