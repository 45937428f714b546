package org.openmes.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/**
 * One act of somebody who administers the database and wants the ledger to say something else; triggers are switched off.
 * Each knows which entry must be named.
 */
final class Tampering {
    enum Kind {
        FLIP,
        SWAP,
        DELETE,
        INSERT,
        CUT_ROWS,
        CUT_ROWS_AND_SEALS,
        REHASH
    }

    private static final String CHANGED_JSON = """
            case when %1$s is null then '{"x": 1}'::jsonb
                 else jsonb_set(%1$s, array[k.key], to_jsonb(coalesce(%1$s ->> k.key, '') || 'x')) end
            from (select coalesce((select min(key) from jsonb_object_keys((
                select coalesce(%1$s, '{}') from audit_log where id = %2$d limit 1)) as key), 'x') as key) k""";

    private final Connection connection;
    private final Random random;
    private final List<Long> ids;

    /** @param ids the keys of all sealed entries, in their order */
    Tampering(Connection connection, Random random, List<Long> ids) {
        this.connection = connection;
        this.random = random;
        this.ids = ids;
    }

    /** Does it; what is told is the first entry that is not right any more. */
    Expected act(Kind kind) throws SQLException {
        for (var table : List.of("audit_log", "audit_seal")) {
            execute("alter table " + table + " disable trigger user");
        }
        return switch (kind) {
            case FLIP -> flip();
            case SWAP -> swap();
            case DELETE -> delete();
            case INSERT -> insert();
            case CUT_ROWS -> cutRows();
            case CUT_ROWS_AND_SEALS -> cutRowsAndSeals();
            case REHASH -> new Rechaining(connection, random).act(any());
        };
    }

    private Expected flip() throws SQLException {
        var id = any();
        var column = LedgerRows.COLUMNS.get(random.nextInt(LedgerRows.COLUMNS.size()));
        flip(connection, column, id, random.nextInt(1000));
        return new Expected(id, "flip " + column + " of " + id);
    }

    /** Changes one column of an entry by as little as its type allows. */
    static void flip(Connection connection, String column, long id, int chance) throws SQLException {
        var changed = switch (column) {
            case "id" -> "id + 1000000000";
            case "entity_id", "user_id" -> "coalesce(" + column + ", 0) # " + (1 << chance % 16);
            case "created_at" -> "created_at + interval '1 microsecond'";
            case "before", "after" -> CHANGED_JSON.formatted(column, id);
            default ->
                "case when coalesce(" + column + ", '') = '' then 'x' else overlay(" + column
                        + " placing chr(ascii(substr(" + column + ", " + chance + " % length(" + column
                        + ") + 1)) # 1) from "
                        + chance + " % length(" + column + ") + 1 for 1) end";
        };
        execute(connection, "update audit_log set " + column + " = " + changed + " where id = " + id);
    }

    private Expected swap() throws SQLException {
        var one = any();
        long other;
        do {
            other = any();
        } while (other == one);
        execute("update audit_log set id = -1 where id = " + one);
        execute("update audit_log set id = " + one + " where id = " + other);
        execute("update audit_log set id = " + other + " where id = -1");
        return new Expected(Math.min(one, other), "swap " + one + " and " + other);
    }

    private Expected delete() throws SQLException {
        var id = any();
        execute("delete from audit_log where id = " + id);
        return new Expected(id, "delete " + id);
    }

    private Expected insert() throws SQLException {
        var like = any();
        var at = random.nextInt(ids.size() - 1);
        var free = ids.get(at) + 1;
        var id = free < ids.get(at + 1) && random.nextBoolean() ? free : like;
        var columns = String.join(", ", LedgerRows.COLUMNS);
        execute("insert into audit_log (" + columns + ") select "
                + columns.replace("created_at", "created_at + interval '1 microsecond'")
                        .replace(" id,", " " + id + ",")
                + " from audit_log where id = " + like);
        return new Expected(id, "insert " + id + " like " + like);
    }

    private Expected cutRows() throws SQLException {
        var id = any();
        execute("delete from audit_log where id >= " + id);
        return new Expected(id, "cut entries from " + id);
    }

    private Expected cutRowsAndSeals() throws SQLException {
        var id = any();
        execute("delete from audit_seal where last_id >= " + id);
        execute("delete from audit_log where id > (select coalesce(max(last_id), 0) from audit_seal)");
        var kept = number("select coalesce(max(last_id), 0) from audit_seal");
        return new Expected(kept + 1, "cut entries and seals from " + id);
    }

    private long any() {
        return ids.get(random.nextInt(ids.size()));
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        execute(connection, sql);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Which entry must be named, and what was done. */
    record Expected(long id, String deed) {}
}
