package org.openmes.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored seals in the order of their blocks; streams, if the connection does not commit by itself. */
final class Seals implements AutoCloseable {
    private static final String SELECT = "select block, created_at, first_id, last_id, row_count, row_digests,"
            + " previous_hash, hash, key_id, public_key, signature from audit_seal ";
    private static final int AT_ONCE = 20;

    private final PreparedStatement statement;
    private final ResultSet rows;

    private Seals(PreparedStatement statement, ResultSet rows) {
        this.statement = statement;
        this.rows = rows;
    }

    /** The seals from one block to another, both included. */
    static Seals between(Connection connection, long fromBlock, long toBlock) throws SQLException {
        var statement = connection.prepareStatement(SELECT + "where block >= ? and block <= ? order by block");
        statement.setLong(1, fromBlock);
        statement.setLong(2, toBlock);
        statement.setFetchSize(AT_ONCE);
        return new Seals(statement, statement.executeQuery());
    }

    /** The seal of the newest block. */
    static Optional<Seal> newest(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + "order by block desc limit 1");
                var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(seal(rows)) : Optional.empty();
        }
    }

    /** The next seal; null when there is none. */
    @Nullable
    Seal next() throws SQLException {
        return rows.next() ? seal(rows) : null;
    }

    static void insert(Connection connection, Seal seal) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into audit_seal (block, created_at, first_id, last_id, row_count, row_digests, previous_hash, hash,
                                        key_id, public_key, signature)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            var i = 0;
            statement.setLong(++i, seal.block());
            statement.setObject(++i, seal.createdAt().atOffset(ZoneOffset.UTC));
            statement.setLong(++i, seal.firstId());
            statement.setLong(++i, seal.lastId());
            statement.setInt(++i, seal.rowCount());
            statement.setBytes(++i, seal.rowDigests());
            statement.setString(++i, seal.previousHash());
            statement.setString(++i, seal.hash());
            statement.setString(++i, seal.keyId());
            statement.setString(++i, seal.publicKey());
            statement.setString(++i, seal.signature());
            statement.executeUpdate();
        }
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("block"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("first_id"),
                row.getLong("last_id"),
                row.getInt("row_count"),
                row.getBytes("row_digests"),
                row.getString("previous_hash"),
                row.getString("hash"),
                row.getString("key_id"),
                row.getString("public_key"),
                row.getString("signature"));
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
