package org.openmes.audit;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Random;
import org.openmes.shared.Sha256;

/** Alters an entry and makes all seals from its block on anew, as right as one can without the key. */
final class Rechaining {
    private final Connection connection;
    private final Random random;

    Rechaining(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    /** The first entry of the block is in doubt: which one of the block it is, nobody can know any more. */
    Tampering.Expected act(long id) throws SQLException {
        var how = random.nextInt(3);
        var foreign = new byte[32];
        new SecureRandom().nextBytes(foreign);
        Tampering.flip(connection, "user_label", id, random.nextInt(1000));
        var remade = new ArrayList<Seal>();
        long first = 0;
        try (var seals = Seals.between(connection, 0, Long.MAX_VALUE)) {
            for (var seal = seals.next(); seal != null; seal = seals.next()) {
                if (seal.lastId() < id) {
                    continue;
                }
                first = first == 0 ? seal.firstId() : first;
                var previous = remade.isEmpty()
                        ? seal.previousHash()
                        : remade.get(remade.size() - 1).hash();
                var made = Seal.of(
                        seal.block(),
                        seal.createdAt(),
                        seal.firstId() <= id ? digests(seal) : seal.rowDigests(),
                        previous);
                remade.add(
                        switch (how) {
                            case 0 -> made;
                            case 1 -> made.signed(seal.keyId(), seal.publicKey(), seal.signature());
                            default -> new SealKey(foreign).sign(made);
                        });
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("delete from audit_seal where last_id >= " + id);
        }
        for (var seal : remade) {
            Seals.insert(connection, seal);
        }
        return new Tampering.Expected(first, "chain made anew from " + id + ", way " + how);
    }

    private byte[] digests(Seal seal) throws SQLException {
        var digests = ByteBuffer.allocate(seal.rowDigests().length);
        try (var rows = LedgerRows.between(connection, seal.firstId() - 1, seal.lastId(), Integer.MAX_VALUE)) {
            while (rows.next()) {
                var sha256 = Sha256.begin();
                sha256.update(rows.text().buffer(), 0, rows.text().length());
                digests.putLong(rows.id()).put(sha256.digest());
            }
        }
        return digests.array();
    }
}
