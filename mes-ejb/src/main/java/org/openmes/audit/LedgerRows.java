package org.openmes.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Entries of the ledger in the order of their keys, each in its canonical form: an object with every column, in canonical
 * JSON (RFC 8785). The instant is UTC with six decimals. {@code before} and {@code after} are texts, just as the database
 * holds them, because a number of canonical JSON keeps fewer digits than one of the database.
 *
 * <p>Streams, if the connection does not commit by itself.
 */
final class LedgerRows implements AutoCloseable {
    private static final String INSTANT = "to_char(created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    /** In the order of canonical JSON. */
    static final List<String> COLUMNS = List.of(
            "action",
            "after",
            "before",
            "created_at",
            "entity_id",
            "entity_label",
            "entity_type",
            "id",
            "ip_address",
            "reason",
            "request_id",
            "user_agent",
            "user_id",
            "user_label",
            "via");

    private static final List<String> NUMBERS = List.of("entity_id", "id", "user_id");
    private static final int ID = COLUMNS.indexOf("id");
    private static final int CREATED_AT = COLUMNS.indexOf("created_at");
    private static final int MONTH_LENGTH = "2026-01".length();
    private static final byte[] END = {'}'};
    private static final int AT_ONCE = 2000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final List<Member> members = new ArrayList<>();
    private final CanonicalText text = new CanonicalText();
    private long id;
    private byte[] createdAt = {};

    private LedgerRows(PreparedStatement statement, ResultSet rows) {
        this.statement = statement;
        this.rows = rows;
        for (var column : COLUMNS) {
            var prefix = (members.isEmpty() ? "{\"" : ",\"") + column + "\":";
            members.add(new Member(prefix.getBytes(StandardCharsets.UTF_8), NUMBERS.contains(column)));
        }
    }

    /** Every entry after one key and up to another, at most so many. */
    static LedgerRows between(Connection connection, long after, long upTo, int limit) throws SQLException {
        var query = COLUMNS.stream().map(LedgerRows::asText).collect(Collectors.joining(", "));
        var statement = connection.prepareStatement(
                "select " + query + " from audit_log where id > ? and id <= ? order by audit_log.id limit ?");
        statement.setLong(1, after);
        statement.setLong(2, upTo);
        statement.setInt(3, limit);
        statement.setFetchSize(AT_ONCE);
        return new LedgerRows(statement, statement.executeQuery());
    }

    private static String asText(String column) {
        return column.equals("created_at") ? INSTANT : column + "::text";
    }

    /** Goes to the next entry; false when there is none. */
    boolean next() throws SQLException {
        if (!rows.next()) {
            return false;
        }
        text.begin();
        for (var i = 0; i < members.size(); i++) {
            var value = rows.getBytes(i + 1);
            if (members.get(i).number()) {
                text.number(members.get(i).prefix(), value);
            } else {
                text.text(members.get(i).prefix(), value);
            }
            if (i == ID) {
                id = Long.parseLong(new String(value, StandardCharsets.US_ASCII));
            } else if (i == CREATED_AT) {
                createdAt = value;
            }
        }
        text.plain(END);
        return true;
    }

    long id() {
        return id;
    }

    /** The month in UTC in which it was written, as {@code 2026-01}. */
    String month() {
        return new String(createdAt, 0, MONTH_LENGTH, StandardCharsets.US_ASCII);
    }

    /** The canonical form of the entry, in memory that the next one overwrites. */
    CanonicalText text() {
        return text;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    /** How a column is written. */
    private record Member(byte[] prefix, boolean number) {}
}
