package org.openmes.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.api.request.IgnoredInputs;
import org.openmes.api.request.RequestRefusal;
import org.openmes.shared.Change;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.ValidationException;

class JsonBodiesTest {
    private final IgnoredInputs ignored = new IgnoredInputs() {
        @Override
        protected boolean isStrict() {
            return false;
        }
    };

    @Test
    void a_field_is_absent_or_null_or_set() {
        var order = read("{\"description\": null, \"planned_qty\": 5}");

        assertThat(order.orderNo().present()).isFalse();
        assertThat(order.description()).isEqualTo(Change.of(null));
        assertThat(order.plannedQty()).isEqualTo(Change.of(new BigDecimal("5")));
    }

    @Test
    void of_many_parts_each_is_read_by_itself() {
        var many = JsonBodies.read(JsonBodies.parse("""
                        {"rows": [{"name": "cut", "minutes": 3, "colour": 1}, {"name": "a\\u0000b", "minutes": "x"},
                                  7, {"minutes": 4}], "size": 2}"""), Many.class, false, ignored);

        assertThat(many.rows())
                .extracting(Part::value)
                .containsExactly(new Step("cut", 3), null, null, new Step(null, 4));
        assertThat(many.rows().get(1).refusal().errors()).containsOnlyKeys("name", "minutes");
        assertThat(many.rows().get(2).refusal().errors()).containsOnlyKeys("order");
        assertThat(many.rows().get(0).text("name")).isEqualTo("cut");
        assertThat(many.rows().get(1).text("name")).isNull();
        assertThat(ignored.names()).containsExactly("rows.0.colour", "size");
    }

    @Test
    void parts_that_are_no_list_are_refused() {
        var refusal = catchThrowableOfType(
                ValidationException.class,
                () -> JsonBodies.read(JsonBodies.parse("{\"rows\": {}}"), Many.class, false, ignored));

        assertThat(refusal.errors()).containsOnlyKeys("rows");
    }

    private record Many(List<Part<Step>> rows) {}

    @Test
    void every_kind_of_value_is_read() {
        var order = read("""
                {"order_no": "A/1", "planned_qty": "12.50", "due_date": "2026-05-01", "at": "2026-04-18T08:00:00+02:00",
                 "line_id": "7", "priority": 4, "rush": true, "color": "RED", "steps": [{"name": "cut", "minutes": 3}]}""");

        assertThat(order)
                .isEqualTo(new Order(
                        Change.of("A/1"),
                        Change.of(new BigDecimal("12.50")),
                        Change.absent(),
                        LocalDate.of(2026, 5, 1),
                        Instant.parse("2026-04-18T06:00:00Z"),
                        7L,
                        4,
                        true,
                        Color.RED,
                        Change.of(List.of(new Step("cut", 3))),
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'order_no': 5}                         | order_no       | must be a text",
                "{'order_no': ['a']}                     | order_no       | must be a text",
                "{'planned_qty': 'many'}                 | planned_qty    | must be a number",
                "{'planned_qty': true}                   | planned_qty    | must be a number",
                "{'planned_qty': 1e400}                  | planned_qty    | must be a number",
                "{'planned_qty': 1e2147483647}           | planned_qty    | must be a number",
                "{'planned_qty': 'NaN'}                  | planned_qty    | must be a number",
                "{'planned_qty': {}}                     | planned_qty    | must be a number",
                "{'priority': 4.0}                       | priority       | must be a whole number",
                "{'priority': ''}                        | priority       | must be a whole number",
                "{'priority': 4000000000}                | priority       | must be a whole number",
                "{'line_id': 99999999999999999999}       | line_id        | must be a whole number",
                "{'rush': 'true'}                        | rush           | must be true or false",
                "{'rush': 1}                             | rush           | must be true or false",
                "{'due_date': '2026-02-30'}              | due_date       | must be a date as 2026-05-01",
                "{'due_date': '+99999-01-01'}            | due_date       | must be a date as 2026-05-01",
                "{'due_date': [2026, 1, 1]}              | due_date       | must be a date as 2026-05-01",
                "{'due_date': 20260101}                  | due_date       | must be a date as 2026-05-01",
                "{'at': '2026-04-18'}                    | at             | must be an instant as 2026-04-18T06:00:00Z",
                "{'at': 1700000000}                      | at             | must be an instant as 2026-04-18T06:00:00Z",
                "{'color': 'PINK'}                       | color          | must be one of: RED, GREEN",
                "{'color': ''}                           | color          | must be one of: RED, GREEN",
                "{'color': 0}                            | color          | must be one of: RED, GREEN",
                "{'color': {}}                           | color          | must be one of: RED, GREEN",
                "{'steps': 'cut'}                        | steps          | must be a list",
                "{'steps': {'name': 'cut'}}              | steps          | must be a list",
                "{'steps': ['cut']}                      | steps.0        | must be an object",
                "{'steps': [{'name': 'a'}, {'name': 1}]} | steps.1.name   | must be a text",
                "{'steps': [{'minutes': 'x'}]}           | steps.0.minutes| must be a whole number",
                "{'steps': [null]}                       | steps.0        | has the wrong form",
                "{'line_ids': [1, 'x']}                  | line_ids.1     | must be a whole number",
                "{'extra': [1]}                          | extra          | must be an object",
                "{'order_no': 'a\\u0000b'}               | order_no       | may not contain control characters",
                "{'order_no': '\\ud800'}                 | order_no       | may not contain control characters",
                "{'extra': {'a': {'b': '\\u0000'}}}      | extra.a.b      | may not contain control characters",
                "{'extra': {'\\u0000': 1}}               | extra          | may not contain control characters",
            })
    void a_value_that_does_not_fit_is_refused_under_its_field(String body, String field, String reason) {
        assertThat(errors(body.replace('\'', '"'))).containsEntry(field, List.of(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483648", "1e-2147483649", "-1.5E+99999999999", "1e-2147483648"})
    void a_number_that_nothing_can_calculate_with_is_refused_in_any_field(String number) {
        assertThatExceptionOfType(RequestRefusal.class).isThrownBy(() -> read("{\"planned_qty\":" + number + "}"));
        assertThatExceptionOfType(RequestRefusal.class).isThrownBy(() -> read("{\"unknown\":[" + number + "]}"));
    }

    @Test
    void a_body_beyond_the_limits_is_told_the_limits() {
        var deep = "{\"extra\":" + "[".repeat(200) + "]".repeat(200) + "}";
        var longNumber = "{\"planned_qty\":" + "1".repeat(2000) + "}";

        for (var body : List.of(deep, longNumber)) {
            assertThatExceptionOfType(RequestRefusal.class)
                    .isThrownBy(() -> read(body))
                    .satisfies(
                            refusal -> assertThat(refusal.text(Locale.ENGLISH)).contains("100 levels", "100 digits"));
        }
    }

    @Test
    void everything_that_does_not_fit_is_told_at_once() {
        assertThat(errors("{\"order_no\": 1, \"priority\": \"x\", \"color\": \"PINK\", \"steps\": [{\"name\": 2}, 3]}"))
                .containsOnlyKeys("order_no", "priority", "color", "steps.0.name", "steps.1");
    }

    @Test
    void what_is_required_may_not_be_missing_or_null_when_the_record_is_replaced() {
        assertThat(errors("{\"planned_qty\": null}", true))
                .isEqualTo(Map.of("order_no", List.of("is required"), "planned_qty", List.of("is required")));
    }

    @Test
    void unknown_fields_are_named_with_their_place() {
        read(
                "{\"foo\": {\"a\": [1]}, \"steps\": [{\"name\": \"a\", \"bar\": 1}, {\"baz\": [2]}], \"extra\": {\"free\": null}}");

        assertThat(ignored.names()).containsExactly("foo", "steps.0.bar", "steps.1.baz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\": }",
                "{'order_no': 'x'}",
                "{\"order_no\": \"x\"} {}",
                "{\"order_no\": \"x\", \"order_no\": \"y\"}",
                "{\"a\": NaN}",
                "[]",
                "null",
                "7",
                "\"text\""
            })
    void what_is_not_one_json_object_is_malformed(String body) {
        assertThatExceptionOfType(RequestRefusal.class)
                .isThrownBy(() -> read(body))
                .matches(refusal -> refusal.code() == ErrorCode.MALFORMED);
    }

    @Test
    void bodies_that_shall_exhaust_the_server_are_malformed() {
        var deep = "{\"extra\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        var long_ = "{\"planned_qty\":" + "9".repeat(100_000) + "}";

        assertThatExceptionOfType(RequestRefusal.class).isThrownBy(() -> read(deep));
        assertThatExceptionOfType(RequestRefusal.class).isThrownBy(() -> read(long_));
    }

    @Test
    void answers_are_snake_case_with_plain_decimals_and_instants_in_utc() {
        var answer = new Shown(new BigDecimal("500.000"), new BigDecimal("1E+3"), Instant.EPOCH, LocalDate.EPOCH, null);

        assertThat(JsonBodies.text(JsonBodies.tree(answer)))
                .isEqualTo("{\"planned_qty\":500,\"produced_qty\":1000,\"created_at\":\"1970-01-01T00:00:00Z\","
                        + "\"due_date\":\"1970-01-01\",\"line_id\":null}");
    }

    private Order read(String body) {
        return JsonBodies.read(JsonBodies.parse(body), Order.class, false, ignored);
    }

    private Map<String, List<String>> errors(String body) {
        return errors(body, false);
    }

    private Map<String, List<String>> errors(String body, boolean replaces) {
        var refusal = catchThrowableOfType(
                ValidationException.class,
                () -> JsonBodies.read(JsonBodies.parse(body), Order.class, replaces, ignored));
        var texts = new TreeMap<String, List<String>>();
        refusal.errors()
                .forEach((field, reasons) -> texts.put(
                        field,
                        reasons.stream()
                                .map(reason -> reason.text(Locale.ENGLISH))
                                .toList()));
        return texts;
    }

    enum Color {
        RED,
        GREEN
    }

    record Step(@Nullable String name, @Nullable Integer minutes) {}

    record Order(
            @Schema(required = true) Change<String> orderNo,
            @Schema(required = true) Change<BigDecimal> plannedQty,
            Change<String> description,
            @Nullable LocalDate dueDate,
            @Nullable Instant at,
            @Nullable Long lineId,
            @Nullable Integer priority,
            @Nullable Boolean rush,
            @Nullable Color color,
            Change<List<Step>> steps,
            @Nullable ObjectNode extra,
            @Nullable List<Long> lineIds) {}

    record Shown(
            BigDecimal plannedQty,
            BigDecimal producedQty,
            Instant createdAt,
            LocalDate dueDate,
            @Nullable Long lineId) {}
}
