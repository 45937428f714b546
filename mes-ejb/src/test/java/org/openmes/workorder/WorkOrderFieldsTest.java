package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.Change;
import org.openmes.shared.Violations;

/** What an order may hold (spec 5.1), when it is new and when it changes. */
class WorkOrderFieldsTest {
    private static final Change<String> SAME_TEXT = Change.absent();
    private static final Change<Integer> SAME_NUMBER = Change.absent();
    private static final ChangeWorkOrder NOTHING = ChangeWorkOrder.ofPlan(Change.absent(), Change.absent());

    @ParameterizedTest
    @CsvSource({
        "priority, 1, true",
        "priority, 5, true",
        "priority, -1, false",
        "priority, 6, false",
        "week_number, 1, true",
        "week_number, 53, true",
        "week_number, 0, false",
        "week_number, 54, false",
        "month_number, 1, true",
        "month_number, 12, true",
        "month_number, 0, false",
        "month_number, 13, false",
        "production_year, 2000, true",
        "production_year, 2100, true",
        "production_year, 1999, false",
        "production_year, 2101, false",
        "due_date, 2000, true",
        "due_date, 2100, true",
        "due_date, 1999, false",
        "due_date, 2101, false",
        "order_no, 100, true",
        "order_no, 101, false",
        "order_no, 0, false",
        "product_name, 255, true",
        "product_name, 256, false",
        "description, 2000, true",
        "description, 2001, false",
        "extra_data, 50, true",
        "extra_data, 51, false",
    })
    void each_field_has_its_bounds(String field, int value, boolean fine) {
        assertThat(violations(withOne(field, value)).fine(field)).isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({
        "A.b_c-9, 1000, true",
        "A.b_c-9, 1001, false",
        "with blank, 1, false",
        "ü, 1, false",
    })
    void custom_fields_have_plain_keys_and_short_values(String key, int length, boolean fine) {
        var extra = Map.of(key, "x".repeat(length));

        assertThat(violations(with(extra)).fine("extra_data." + key)).isEqualTo(fine);
    }

    @Test
    void a_key_of_a_custom_field_has_at_most_64_characters() {
        assertThat(violations(with(Map.of("k".repeat(64), "x"))).isEmpty()).isTrue();
        assertThat(violations(with(Map.of("k".repeat(65), "x"))).isEmpty()).isFalse();
    }

    @Test
    void optional_fields_may_be_missing() {
        var least = new WorkOrderFields(
                "WO-1",
                null,
                BigDecimal.ONE,
                null,
                null,
                3,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                CountingSource.OPERATOR);

        assertThat(violations(least).isEmpty()).isTrue();
    }

    @Test
    void trailing_zeros_make_no_other_quantity() {
        assertThat(GivenFields.planned("100.000")).isEqualTo(GivenFields.planned("100"));
    }

    @ParameterizedTest
    @CsvSource({", 3", "0, 3", "1, 1", "5, 5", "9, 9"})
    void a_new_order_without_priority_has_the_default(Integer given, int priority) {
        assertThat(created(given, BigDecimal.ONE, null).priority()).isEqualTo(priority);
    }

    @Test
    void a_new_order_has_what_was_given() {
        var violations = new Violations();
        var given = GivenFields.FULL;

        var fields = new CreateWorkOrder(
                        " WO-5 ",
                        given.productName(),
                        given.plannedQty(),
                        null,
                        "LINE-1",
                        null,
                        "TIRE",
                        given.priority(),
                        given.dueDate(),
                        given.weekNumber(),
                        given.monthNumber(),
                        given.productionYear(),
                        given.description(),
                        given.extraData(),
                        given.countingSource(),
                        null)
                .fields(1L, 2L, violations);

        assertThat(fields).isEqualTo(given);
        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    void a_new_order_needs_a_quantity_and_is_counted_by_operators_unless_told_otherwise() {
        var violations = new Violations();

        var fields = created(null, null, violations);

        assertThat(fields.plannedQty()).isZero();
        assertThat(fields.orderNo()).isEmpty();
        assertThat(fields.countingSource()).isEqualTo(CountingSource.OPERATOR);
        assertThat(violations.fine("planned_qty")).isFalse();
    }

    @Test
    void what_is_not_named_stays() {
        assertThat(NOTHING.on(GivenFields.FULL, new Violations())).isEqualTo(GivenFields.FULL);
    }

    @Test
    void null_clears_what_is_optional_and_brings_the_default_of_the_rest() {
        var violations = new Violations();
        var all = new ChangeWorkOrder(
                Change.of(null),
                Change.of(null),
                Change.of(null),
                Change.of(null),
                Change.absent(),
                Change.of(null),
                Change.absent(),
                Change.of(null),
                Change.of(null),
                Change.of(null),
                Change.of(null),
                Change.of(null),
                Change.of(null),
                Change.of(null),
                Change.of(null));

        assertThat(all.on(GivenFields.FULL, violations))
                .isEqualTo(new WorkOrderFields(
                        "",
                        null,
                        BigDecimal.ZERO,
                        null,
                        null,
                        3,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        CountingSource.OPERATOR));
        assertThat(violations.fine("planned_qty")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "5, 5", "9, 9"})
    void a_priority_of_0_is_not_given_and_stays(int given, int priority) {
        var change = new ChangeWorkOrder(
                Change.of(" WO-7 "),
                SAME_TEXT,
                Change.absent(),
                Change.of(9L),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.of(given),
                Change.absent(),
                SAME_NUMBER,
                SAME_NUMBER,
                SAME_NUMBER,
                SAME_TEXT,
                Change.absent(),
                Change.absent());

        var after = change.on(GivenFields.FULL, new Violations());

        assertThat(after.priority()).isEqualTo(priority);
        assertThat(after.orderNo()).isEqualTo("WO-7");
        assertThat(after.lineId()).isEqualTo(9);
    }

    @Test
    void a_plan_changes_when_and_where_alone() {
        var day = LocalDate.of(2026, 6, 1);

        var after = ChangeWorkOrder.ofPlan(Change.of(day), Change.of(9L)).on(GivenFields.FULL, new Violations());

        assertThat(after.dueDate()).isEqualTo(day);
        assertThat(after.lineId()).isEqualTo(9);
        assertThat(after.orderNo()).isEqualTo("WO-5");
    }

    private static WorkOrderFields created(Integer priority, BigDecimal planned, Violations violations) {
        return new CreateWorkOrder(
                        null, null, planned, null, null, null, null, priority, null, null, null, null, null, Map.of(),
                        null, null)
                .fields(null, null, violations == null ? new Violations() : violations);
    }

    private static Violations violations(WorkOrderFields fields) {
        var violations = new Violations();
        fields.check(violations);
        return violations;
    }

    private static WorkOrderFields withOne(String field, int value) {
        var full = GivenFields.FULL;
        return new WorkOrderFields(
                field.equals("order_no") ? "x".repeat(value) : full.orderNo(),
                field.equals("product_name") ? "x".repeat(value) : full.productName(),
                full.plannedQty(),
                full.lineId(),
                full.productTypeId(),
                field.equals("priority") ? value : full.priority(),
                field.equals("due_date") ? LocalDate.of(value, 1, 1) : full.dueDate(),
                field.equals("week_number") ? Integer.valueOf(value) : full.weekNumber(),
                field.equals("month_number") ? Integer.valueOf(value) : full.monthNumber(),
                field.equals("production_year") ? Integer.valueOf(value) : full.productionYear(),
                field.equals("description") ? "x".repeat(value) : full.description(),
                field.equals("extra_data") ? many(value) : full.extraData(),
                full.countingSource());
    }

    private static WorkOrderFields with(Map<String, String> extra) {
        return new WorkOrderFields(
                "WO-1",
                null,
                BigDecimal.ONE,
                null,
                null,
                3,
                null,
                null,
                null,
                null,
                null,
                extra,
                CountingSource.OPERATOR);
    }

    private static Map<String, String> many(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "x"));
    }
}
