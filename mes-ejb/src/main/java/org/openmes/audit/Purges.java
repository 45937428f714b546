package org.openmes.audit;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.JsonText;

/** Which entries left the ledger by purges that it records itself. */
final class Purges {
    private static final String ENTRIES = """
            select id, cast(after as text) as after,
                   (select first_id from audit_seal where signature is not null order by block limit 1) as signed_from
            from audit_log where entity_type = 'AuditLog' and action = 'purged'
                and after is not null""";

    private static final String FITS = """
            select (? = 0 or exists (select 1 from audit_seal where block = ? and hash = ?))
                   and (cast(? as text) is null or exists (select 1 from audit_seal where public_key = ?))""";

    private final Connection connection;

    Purges(Connection connection) {
        this.connection = connection;
    }

    /**
     * The keys that are missing rightly. An entry counts that leads to a seal of this ledger and is signed by a key that
     * signs here too; while no seal was signed, without that. Whether it is itself as it was sealed shows when its block is
     * compared; in the seconds before it is sealed its signature speaks for it.
     */
    EntryIds proven() throws SQLException {
        var proven = new EntryIds();
        try (var statement = connection.prepareStatement(ENTRIES)) {
            var rows = statement.executeQuery();
            while (rows.next()) {
                var id = rows.getLong("id");
                var signedFrom = rows.getLong("signed_from");
                var isSigning = !rows.wasNull() && signedFrom <= id;
                add(proven, id, rows.getString("after"), isSigning);
            }
        }
        return proven;
    }

    private void add(EntryIds proven, long id, String after, boolean isSigning) throws SQLException {
        try {
            var entry = JsonText.read(after, PurgeEntry.class);
            var ids = EntryIds.of(Objects.requireNonNullElse(entry.ids(), ""));
            var signed = entry.isSigned();
            if (ids.areBefore(id) && (signed || !isSigning) && fits(entry, signed ? entry.publicKey() : null)) {
                proven.add(ids);
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            // whoever wrote it proved nothing; what it should explain is missing
        }
    }

    private boolean fits(PurgeEntry entry, @Nullable String publicKey) throws SQLException {
        try (var statement = connection.prepareStatement(FITS)) {
            var i = 0;
            statement.setLong(++i, entry.lastBlock());
            statement.setLong(++i, entry.lastBlock());
            statement.setString(++i, entry.lastBlockHash());
            statement.setString(++i, publicKey);
            statement.setString(++i, publicKey);
            var row = statement.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }
}
