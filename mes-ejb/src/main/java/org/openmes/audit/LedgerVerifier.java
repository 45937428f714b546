package org.openmes.audit;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openmes.audit.Verification.FirstBad;
import org.openmes.shared.Sha256;

/**
 * Walks once through seals and entries, in the order of the keys, and stops at the first entry that is not right. Needs a
 * connection that does not commit by itself; keeps one block in memory.
 */
final class LedgerVerifier {
    private static final int HASH_SIZE = 32;

    private final Connection connection;
    private final @Nullable KnownSeal known;
    private final Witness witness;
    private final MessageDigest sha256 = Sha256.begin();
    private final byte[] hash = new byte[HASH_SIZE];

    private EntryIds purgedIds = new EntryIds();
    private boolean hasRow;
    private long rows;
    private long purged;
    private @Nullable Long keptFromBlock;
    private long block;
    private long lastId;
    private String previousHash = Seal.BEGINNING;
    private boolean isSigned;
    private @Nullable Long firstInDoubt;

    /** @param known a seal that the ledger must have; null when nobody kept one */
    LedgerVerifier(Connection connection, @Nullable KnownSeal known) {
        this(connection, known, (seal, entry) -> {});
    }

    /** @param witness sees every entry that is as it was sealed */
    LedgerVerifier(Connection connection, @Nullable KnownSeal known, Witness witness) {
        this.connection = connection;
        this.known = known;
        this.witness = witness;
    }

    /** Is shown what is right, in the order of the keys. */
    @FunctionalInterface
    interface Witness {
        void intact(Seal seal, LedgerRows entry);
    }

    Verification verify() throws SQLException, DigestException {
        var newest = Seals.newest(connection).orElse(null);
        if (newest == null) {
            return new Verification(0, null, 0, false, 0, 0, null, firstBad(0));
        }
        purgedIds = new Purges(connection).proven();
        var bad = firstBad(newest.lastId());
        return new Verification(
                newest.lastId(),
                newest.createdAt(),
                newest.block(),
                newest.signature() != null,
                rows,
                purged,
                purged == 0 ? null : keptFromBlock,
                bad);
    }

    private @Nullable FirstBad firstBad(long upTo) throws SQLException, DigestException {
        try (var seals = Seals.between(connection, 0, Long.MAX_VALUE);
                var entries = LedgerRows.between(connection, Long.MIN_VALUE, upTo, Integer.MAX_VALUE)) {
            hasRow = entries.next();
            for (var seal = seals.next(); seal != null; seal = seals.next()) {
                var flaw = flawOf(seal);
                var bad = flaw == null ? compare(seal, entries) : new FirstBad(firstIdOf(seal, flaw), flaw);
                if (bad != null) {
                    return bad;
                }
                block = seal.block();
                lastId = seal.lastId();
                previousHash = seal.hash();
            }
        }
        return known != null && known.block() > block ? new FirstBad(lastId + 1, Flaw.SEAL_MISSING) : null;
    }

    private @Nullable Flaw flawOf(Seal seal) {
        if (seal.block() != block + 1) {
            return Flaw.SEAL_MISSING;
        }
        if (!seal.previousHash().equals(previousHash)
                || !seal.hash().equals(seal.computedHash())
                || seal.firstId() <= lastId) {
            return Flaw.SEAL_ALTERED;
        }
        if ((isSigned || seal.signature() != null) && !SealKey.isSigned(seal)) {
            return Flaw.SIGNATURE_INVALID;
        }
        isSigned = seal.signature() != null;
        if (known == null) {
            return null;
        }
        if (firstInDoubt == null && (known.keyId() == null || !known.keyId().equals(seal.keyId()))) {
            firstInDoubt = seal.firstId();
        }
        return known.block() == seal.block() && !isKnown(seal) ? Flaw.NOT_THE_KNOWN_SEAL : null;
    }

    /** The hash does not cover the signature: a chain whose signatures were taken away has the same hashes. */
    private boolean isKnown(Seal seal) {
        return known.hash().equals(seal.hash())
                && (known.keyId() == null || known.keyId().equals(seal.keyId()));
    }

    private long firstIdOf(Seal seal, Flaw flaw) {
        return switch (flaw) {
            case SEAL_MISSING -> lastId + 1;
            case NOT_THE_KNOWN_SEAL -> firstInDoubt == null ? seal.firstId() : firstInDoubt;
            default -> Math.max(seal.firstId(), lastId + 1);
        };
    }

    private @Nullable FirstBad compare(Seal seal, LedgerRows entries) throws SQLException, DigestException {
        var digests = ByteBuffer.wrap(seal.rowDigests());
        while (digests.hasRemaining()) {
            var id = digests.getLong();
            if (!hasRow || entries.id() > id) {
                if (!purgedIds.contain(id)) {
                    return new FirstBad(id, Flaw.MISSING);
                }
                digests.position(digests.position() + HASH_SIZE);
                purged++;
                continue;
            }
            if (entries.id() < id) {
                return new FirstBad(entries.id(), Flaw.INSERTED);
            }
            if (!isDigest(seal.rowDigests(), digests.position(), entries.text())) {
                return new FirstBad(id, Flaw.ALTERED);
            }
            digests.position(digests.position() + HASH_SIZE);
            rows++;
            if (keptFromBlock == null) {
                keptFromBlock = seal.block();
            }
            witness.intact(seal, entries);
            hasRow = entries.next();
        }
        return hasRow && entries.id() <= seal.lastId() ? new FirstBad(entries.id(), Flaw.INSERTED) : null;
    }

    private boolean isDigest(byte[] digests, int at, CanonicalText text) throws DigestException {
        sha256.update(text.buffer(), 0, text.length());
        sha256.digest(hash, 0, HASH_SIZE);
        return Arrays.equals(hash, 0, HASH_SIZE, digests, at, at + HASH_SIZE);
    }
}
