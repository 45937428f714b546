package org.openmes.api;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openmes.testing.TestedOpenMes;

/** Reads the ledger and the tables of the tested installation with the application's role. */
final class Ledger implements AutoCloseable {
    /** Which rows of a kind belong to an order. */
    static final Map<String, String> TABLES = Map.of(
            "WorkOrder", "work_order t where id = ?",
            "Batch", "batch t where work_order_id = ?",
            "BatchStep", "batch_step t where batch_id in (select id from batch where work_order_id = ?)",
            "Issue", "issue t where work_order_id = ?");

    private static final String REPLAY = """
            with recursive entry as (
                select entity_id, after, row_number() over (partition by entity_id order by id) as n
                from audit_log where entity_type = ? and entity_id = any(?)),
            state as (
                select entity_id, n, after as state from entry where n = 1
                union all
                select e.entity_id, e.n, s.state || e.after from state s
                join entry e on e.entity_id = s.entity_id and e.n = s.n + 1)
            select distinct on (entity_id) entity_id, state from state order by entity_id, n desc""";

    private final Connection connection;

    Ledger() throws SQLException {
        var database = TestedOpenMes.database();
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setSchema("mes");
    }

    /** The rows of a kind as the tables hold them, as JSON by key. */
    Map<Long, String> stored(String kind, long order) throws SQLException {
        var columns = "select id, to_jsonb(t) - 'version' - 'updated_at' - 'updated_by' from ";
        try (var statement = connection.prepareStatement(columns + TABLES.get(kind))) {
            statement.setLong(1, order);
            return rows(statement);
        }
    }

    /** The same rows as their entries make them, one laid over the other. */
    Map<Long, String> replayed(String kind, long order) throws SQLException {
        var ids = stored(kind, order).keySet().toArray(Long[]::new);
        try (var statement = connection.prepareStatement(REPLAY)) {
            statement.setString(1, kind);
            statement.setArray(2, connection.createArrayOf("bigint", ids));
            return rows(statement);
        }
    }

    /** The channels and whether an account is named, of every entry of these rows. */
    List<String> origins(String kind, long order) throws SQLException {
        var ids = stored(kind, order).keySet().toArray(Long[]::new);
        var query = "select distinct via || case when user_id is null then ' nobody' else ' somebody' end"
                + " from audit_log where entity_type = ? and entity_id = any(?)";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, kind);
            statement.setArray(2, connection.createArrayOf("bigint", ids));
            return texts(statement);
        }
    }

    /** The events and the kinds of the ledger's entries of one request. */
    List<String> traces(String requestId) throws SQLException {
        var query = """
                select event_type from event_log where request_id = ?
                union all select entity_type from audit_log where request_id = ?""";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, requestId);
            statement.setString(2, requestId);
            return texts(statement);
        }
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        var texts = new ArrayList<String>();
        var result = statement.executeQuery();
        while (result.next()) {
            texts.add(result.getString(1));
        }
        return texts;
    }

    private static Map<Long, String> rows(PreparedStatement statement) throws SQLException {
        var rows = new TreeMap<Long, String>();
        var result = statement.executeQuery();
        while (result.next()) {
            rows.put(result.getLong(1), result.getString(2));
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
