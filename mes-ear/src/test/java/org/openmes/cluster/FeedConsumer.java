package org.openmes.cluster;

import groovy.json.JsonOutput;
import io.restassured.path.json.JsonPath;
import java.net.HttpURLConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows of a plant only what the feed of events tells, the later over the earlier (spec 17.12). */
final class FeedConsumer {
    private static final int MANY = 200;
    private static final Map<String, String> TABLES =
            Map.of("WorkOrder", "work_order", "Batch", "batch", "BatchStep", "batch_step", "Issue", "issue");
    /** The rows of one kind that differ from what was told, or that nobody told of. */
    private static final String DIFFERENCES = """
            with told as (select (state ->> 'id')::bigint as id,
                                 to_jsonb(jsonb_populate_record(cast(null as %1$s), state)) as state
                          from jsonb_array_elements(cast(? as jsonb)) state),
                 stored as (select id, to_jsonb(t) as state from %1$s t where %2$s)
            select '%1$s ' || coalesce(s.id, t.id) || ' is ' || coalesce(cast(s.state as text), 'gone')
                   || ', told ' || coalesce(cast(t.state as text), 'nothing')
            from stored s full join told t on t.id = s.id where s.state is distinct from t.state limit 3""";

    private static final Map<String, String> OF_LINE = Map.of(
            "WorkOrder", "line_id = ?",
            "Batch", "work_order_id in (select id from work_order where line_id = ?)",
            "BatchStep", """
                    batch_id in (select b.id from batch b join work_order o on o.id = b.work_order_id
                                 where o.line_id = ?)""",
            "Issue", "coalesce(line_id, (select o.line_id from work_order o where o.id = work_order_id)) = ?");

    private final SteadyClient client;
    private final long line;
    private final Map<String, Map<Long, Map<String, Object>>> told = new HashMap<>();
    private final Set<Long> events = new HashSet<>();
    private String cursor = "0";

    /** Begins with the first event there ever was on the line. */
    FeedConsumer(SteadyClient client, long line) {
        this.client = client;
        this.line = line;
        TABLES.keySet().forEach(kind -> told.put(kind, new HashMap<>()));
    }

    /** Takes what has come since, and waits a moment for something to come; how many events there were. */
    int readOn() throws InterruptedException {
        var answer = read(cursor);
        List<Map<String, Object>> data = answer.getList("data");
        data.forEach(this::take);
        cursor = answer.getString("meta.next");
        return data.size();
    }

    /** How many events were told. */
    int count() {
        return events.size();
    }

    private JsonPath read(String after) throws InterruptedException {
        var answer = client.get("/events?wait=1&limit=%d&line_id=%d&after=%s".formatted(MANY, line, after));
        if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new IllegalStateException(answer.body());
        }
        return JsonPath.from(answer.body());
    }

    private void take(Map<String, Object> event) {
        if (!events.add(number(event.get("id")))) {
            throw new AssertionError("told twice: " + event);
        }
        var kind = (String) event.get("entity_type");
        if (!TABLES.containsKey(kind)) {
            return;
        }
        if (((String) event.get("type")).endsWith("_DELETED")) {
            told.get(kind).remove(number(event.get("entity_id")));
            return;
        }
        var state = new HashMap<>(record(event.get("payload")));
        lay("WorkOrder", state.remove("work_order"));
        lay("Batch", state.remove("batch"));
        if (state.remove("steps") instanceof List<?> steps) {
            steps.forEach(step -> lay("BatchStep", step));
        }
        state.remove("attachments");
        lay(kind, state);
    }

    private void lay(String kind, Object state) {
        if (state != null) {
            var fields = record(state);
            told.get(kind)
                    .computeIfAbsent(number(fields.get("id")), id -> new HashMap<>())
                    .putAll(fields);
        }
    }

    /** What is not as the tables have it, a sentence for each; a few for each kind. */
    List<String> differences(Connection database) throws SQLException {
        var differences = new ArrayList<String>();
        for (var kind : TABLES.keySet()) {
            var query = DIFFERENCES.formatted(TABLES.get(kind), OF_LINE.get(kind));
            try (var statement = database.prepareStatement(query)) {
                statement.setString(1, JsonOutput.toJson(told.get(kind).values()));
                statement.setLong(2, line);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    differences.add(rows.getString(1));
                }
            }
        }
        return differences;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> record(Object json) {
        return (Map<String, Object>) json;
    }
}
