package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shifts over HTTP (spec 8.2, 8.3, 17.11). */
class ShiftsApiIT {
    private static final TirePlant PLANT = new TirePlant(Caller.admin());
    private static final String FROM_NOON = "{\"name\":\"%s\",\"start_time\":\"12:00\",\"end_time\":\"20:30\"%s}";

    private final Caller admin = Caller.admin();
    private long line;

    @BeforeEach
    void aLine() {
        line = admin.create("/lines", "{\"code\":\"%s\",\"name\":\"Line\"}".formatted(Caller.unique("L")));
    }

    @Test
    void a_shift_is_created_with_defaults_and_read_again() {
        var name = Caller.unique("Late");

        var created = admin.post("/shifts", FROM_NOON.formatted(name, ""));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var path = "/shifts/" + created.jsonPath().getLong("data.id");
        assertThat(created.header("Location")).endsWith("/api/v1" + path);
        assertThat(created.jsonPath().getMap("data"))
                .containsEntry("name", name)
                .containsEntry("start_time", "12:00")
                .containsEntry("end_time", "20:30")
                .containsEntry("days_of_week", List.of(1, 2, 3, 4, 5))
                .containsEntry("is_active", true)
                .containsEntry("sort_order", 0)
                .containsEntry("line_id", null)
                .containsEntry("line", null)
                .containsEntry("code", null);
        assertThat(created.jsonPath().getDouble("data.hours_per_week")).isEqualTo(42.5);
        var read = PLANT.operator.get(path);
        assertThat(read.jsonPath().getMap("data")).isEqualTo(created.jsonPath().getMap("data"));
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(admin.delete(path).statusCode()).isEqualTo(200);
        expect(admin.get(path), 404, "NOT_FOUND");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("{}", List.of("name", "start_time", "end_time")),
                Arguments.of(
                        "{\"name\":\"x\",\"start_time\":\"24:00\",\"end_time\":6}", List.of("start_time", "end_time")),
                Arguments.of("{\"name\":\"x\",\"start_time\":\"6:00\",\"end_time\":\"14:00\"}", List.of("start_time")),
                Arguments.of("{\"name\":\"x\",\"start_time\":\"06:00\",\"end_time\":\"06:00\"}", List.of("end_time")),
                Arguments.of(FROM_NOON.formatted("x".repeat(101), ""), List.of("name")),
                Arguments.of(FROM_NOON.formatted("x", ",\"days_of_week\":[]"), List.of("days_of_week")),
                Arguments.of(FROM_NOON.formatted("x", ",\"days_of_week\":null"), List.of("days_of_week")),
                Arguments.of(FROM_NOON.formatted("x", ",\"days_of_week\":[0,8]"), List.of("days_of_week")),
                Arguments.of(FROM_NOON.formatted("x", ",\"days_of_week\":5"), List.of("days_of_week")),
                Arguments.of(FROM_NOON.formatted("x", ",\"sort_order\":null"), List.of("sort_order")),
                Arguments.of(FROM_NOON.formatted("x", ",\"line_id\":999999999"), List.of("line_id")),
                Arguments.of(FROM_NOON.formatted("x", ",\"is_active\":null"), List.of("is_active")));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrong_fields_are_named(String json, List<String> fields) {
        var refused = admin.post("/shifts", json);

        expect(refused, 422, "VALIDATION");
        assertThat(refused.jsonPath().getMap("errors").keySet())
                .containsExactlyInAnyOrderElementsOf(List.copyOf(fields));
    }

    @Test
    void a_name_is_taken_once_on_a_line() {
        ofTheLine("Late", "");

        var refused = admin.post("/shifts", FROM_NOON.formatted("LATE", ",\"line_id\":" + line));

        expect(refused, 422, "DUPLICATE");
        assertThat(refused.jsonPath().getMap("errors")).containsOnlyKeys("name");
    }

    @Test
    void an_overlap_is_taken_with_a_warning() {
        ofTheLine("Late", "");

        var created = admin.post(
                "/shifts",
                "{\"name\":\"Night\",\"start_time\":\"20:00\",\"end_time\":\"04:00\",\"line_id\":%d}".formatted(line));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.jsonPath().getString("message")).isEqualTo("The shift works at the same time as Late");
        var mended = admin.patch("/shifts/" + created.jsonPath().getLong("data.id"), "{\"start_time\":\"20:30\"}");
        assertThat(mended.jsonPath().getString("message")).isNull();
    }

    @Test
    void patch_changes_what_is_named_and_put_wants_what_is_required() {
        var path = "/shifts/" + ofTheLine("Late", ",\"code\":\"" + Caller.unique("S") + "\"");

        var patched = admin.patch(path, "{\"days_of_week\":[7,6,6],\"code\":null}");
        assertThat(patched.jsonPath().getMap("data"))
                .containsEntry("days_of_week", List.of(6, 7))
                .containsEntry("code", null)
                .containsEntry("name", "Late");

        var incomplete = admin.put(path, "{\"name\":\"Later\"}");
        expect(incomplete, 422, "VALIDATION");
        assertThat(incomplete.jsonPath().getMap("errors")).containsOnlyKeys("start_time", "end_time");
        var replaced = admin.put(path, FROM_NOON.formatted("Later", ""));
        assertThat(replaced.jsonPath().getMap("data"))
                .containsEntry("name", "Later")
                .containsEntry("days_of_week", List.of(6, 7));
    }

    @Test
    void an_old_version_is_refused() {
        var path = "/shifts/" + ofTheLine("Late", "");
        var etag = admin.get(path).header("ETag");
        admin.patch(path, "{\"name\":\"Later\"}");

        expect(admin.patch(path, "{\"name\":\"x\",\"version\":0}"), 409, "STALE_VERSION");
        expect(
                admin.request()
                        .header("If-Match", etag)
                        .body("{\"name\":\"x\"}")
                        .patch("/api/v1" + path),
                412,
                "STALE_VERSION");
        expect(admin.request().header("If-Match", etag).delete("/api/v1" + path), 412, "STALE_VERSION");
    }

    @Test
    void everybody_reads_and_only_administrators_write() {
        var path = "/shifts/" + ofTheLine("Late", "");

        for (var reader : List.of(PLANT.supervisor, PLANT.operator)) {
            assertThat(reader.get(path).statusCode()).isEqualTo(200);
            assertThat(reader.get("/shifts").jsonPath().getList("data.name")).contains("Late", "Morning");
            assertThat(reader.get("/shifts/current").statusCode()).isEqualTo(200);
            expect(reader.post("/shifts", FROM_NOON.formatted("x", "")), 403, "FORBIDDEN");
            expect(reader.patch(path, "{\"name\":\"x\"}"), 403, "FORBIDDEN");
            expect(reader.delete(path), 403, "FORBIDDEN");
        }
    }

    @Test
    void the_list_is_filtered_and_sorted_by_start() {
        ofTheLine("Late", "");
        ofTheLine("Off", ",\"is_active\":false");
        admin.post(
                "/shifts",
                "{\"name\":\"Early\",\"start_time\":\"04:00\",\"end_time\":\"12:00\",\"line_id\":%d}".formatted(line));

        assertThat(names(admin, "")).containsExactly("Early", "Late");
        assertThat(names(admin, "&include_inactive=true")).containsExactly("Early", "Late", "Off");
        assertThat(names(PLANT.supervisor, "&include_inactive=true")).containsExactly("Early", "Late");
        assertThat(names(admin, "&search=LATE")).containsExactly("Late");
        assertThat(names(admin, "&per_page=1&page=2")).containsExactly("Late");
    }

    @Test
    void a_line_with_shifts_is_not_deleted() {
        var shift = ofTheLine("Late", "");

        var refused = admin.delete("/lines/" + line);
        expect(refused, 422, "IN_USE");
        assertThat(refused.jsonPath().getString("detail")).contains("1 shifts");

        admin.delete("/shifts/" + shift);
        assertThat(admin.delete("/lines/" + line).statusCode()).isEqualTo(200);
    }

    @Test
    void the_shift_that_works_now_is_told_with_its_times() {
        roundTheClock(ofTheLine("First", ""));

        var current = PLANT.operator.get("/shifts/current?line_id=" + line);

        assertThat(current.statusCode()).as(current.asString()).isEqualTo(200);
        Map<String, Object> data = current.jsonPath().getMap("data");
        assertThat(data).containsKeys("name", "production_date");
        assertThat(Instant.parse(data.get("start").toString())).isBeforeOrEqualTo(Instant.now());
        assertThat(Instant.parse(data.get("end").toString())).isAfter(Instant.now());
        assertThat(current.jsonPath().getLong("data.shift.id"))
                .isEqualTo(current.jsonPath().getLong("data.shift_id"));
        assertThat(current.jsonPath().getLong("data.shift.line_id")).isEqualTo(line);
    }

    @Test
    void without_a_shift_there_are_no_data() {
        var today = LocalDate.now().getDayOfWeek().getValue();
        var farDay = (today + 2) % 7 + 1;
        ofTheLine("Far", ",\"days_of_week\":[%d]".formatted(farDay));

        var current = PLANT.operator.get("/shifts/current?line_id=" + line);

        assertThat(current.statusCode()).as(current.asString()).isEqualTo(200);
        assertThat(current.jsonPath().getMap("")).containsEntry("data", null);
        expect(admin.get("/shifts/current?line_id=999999999"), 422, "VALIDATION");
        expect(admin.get("/shifts/current?line_id=x"), 422, "VALIDATION");
    }

    /** Two shifts of twelve hours each, every day: at any moment one of them works. */
    private void roundTheClock(long first) {
        admin.patch(
                "/shifts/" + first,
                "{\"start_time\":\"00:00\",\"end_time\":\"12:00\",\"days_of_week\":[1,2,3,4,5,6,7]}");
        admin.post(
                "/shifts",
                FROM_NOON
                        .replace("20:30", "00:00")
                        .formatted("Second", ",\"days_of_week\":[1,2,3,4,5,6,7],\"line_id\":" + line));
    }

    private long ofTheLine(String name, String more) {
        return admin.create("/shifts", FROM_NOON.formatted(name, ",\"line_id\":" + line + more));
    }

    private List<String> names(Caller caller, String query) {
        Response answer = caller.get("/shifts?line_id=" + line + query);
        return answer.jsonPath().getList("data.name", String.class);
    }
}
