package org.openmes.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.Change;
import org.openmes.shared.ValidationException;

/** What a shift may be (spec 8.2). */
class ShiftFieldsTest {
    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final ShiftFields EARLY =
            new ShiftFields("E", "Early", SIX, TWO, List.of(1, 2, 3, 4, 5), 7L, true, 10);

    @Test
    void checked_fields_are_trimmed_and_each_day_stands_once_and_in_order() {
        var typed = new ShiftFields(" E ", " Early ", SIX, TWO, List.of(5, 3, 1, 2, 4, 5), 7L, true, 10);

        assertThat(typed.checked()).isEqualTo(EARLY);
    }

    @Test
    void the_code_is_optional() {
        var without = new ShiftFields(null, "Early", SIX, TWO, List.of(1), null, true, 0);

        assertThat(without.checked()).isEqualTo(without);
    }

    @Test
    void name_times_days_and_place_in_the_order_are_needed() {
        var nothing = new ShiftFields(" ", null, null, null, null, null, true, null);

        assertThat(wrong(nothing)).containsOnly("code", "name", "start_time", "end_time", "days_of_week", "sort_order");
    }

    @ParameterizedTest
    @CsvSource({
        "06:00,    14:00,    ",
        "22:00,    06:00,    ",
        "00:00,    23:59,    ",
        "06:00,    06:00,    end_time",
        "06:00:30, 14:00,    start_time",
        "06:00,    14:00:30, end_time",
    })
    void times_are_whole_minutes_and_never_the_same(LocalTime start, LocalTime end, @Nullable String field) {
        var fields = new ShiftFields(null, "Early", start, end, List.of(1), null, true, 0);

        assertThat(wrong(fields)).isEqualTo(field == null ? Set.of() : Set.of(field));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "7, true", "1 2 3 4 5 6 7, true", "'', false", "0, false", "8, false", "1 8, false"})
    void days_are_those_of_a_week_and_at_least_one(String days, boolean fine) {
        var numbers = Arrays.stream(days.split(" "))
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .toList();
        var fields = new ShiftFields(null, "Early", SIX, TWO, numbers, null, true, 0);

        assertThat(wrong(fields)).isEqualTo(fine ? Set.of() : Set.of("days_of_week"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "100000, true", "-1, false", "100001, false"})
    void the_place_in_the_order_has_bounds(int sortOrder, boolean fine) {
        var fields = new ShiftFields(null, "Early", SIX, TWO, List.of(1), null, true, sortOrder);

        assertThat(wrong(fields)).isEqualTo(fine ? Set.of() : Set.of("sort_order"));
    }

    @Test
    void names_and_codes_are_not_endless() {
        assertThat(wrong(named(50, 100))).isEmpty();
        assertThat(wrong(named(51, 101))).containsOnly("code", "name");
    }

    @Test
    void a_shift_keeps_its_fields() {
        assertThat(new Shift(EARLY, Instant.EPOCH).fields()).isEqualTo(EARLY);
        assertThat(EARLY.window()).isEqualTo(new ShiftWindow(SIX, TWO, List.of(1, 2, 3, 4, 5)));
    }

    @Test
    void what_is_not_named_stays_and_a_shift_is_on_or_off() {
        assertThat(ChangeShift.active(false).on(EARLY))
                .isEqualTo(new ShiftFields("E", "Early", SIX, TWO, List.of(1, 2, 3, 4, 5), 7L, false, 10));

        assertThat(catchThrowableOfType(ValidationException.class, () -> changed(Change.of(null)))
                        .errors())
                .containsOnlyKeys("is_active");
    }

    @Test
    void what_is_named_changes() {
        assertThat(changed(Change.of(true)))
                .isEqualTo(new ShiftFields(null, "Late", TWO, SIX, List.of(6), null, true, 20));
    }

    private static ShiftFields changed(Change<Boolean> active) {
        return new ChangeShift(
                        Change.of(null),
                        Change.of("Late"),
                        Change.of(TWO),
                        Change.of(SIX),
                        Change.of(List.of(6)),
                        Change.of(null),
                        active,
                        Change.of(20))
                .on(EARLY);
    }

    private static ShiftFields named(int code, int name) {
        return new ShiftFields("c".repeat(code), "n".repeat(name), SIX, TWO, List.of(1), null, true, 0);
    }

    private static Set<String> wrong(ShiftFields fields) {
        var refusal = catchThrowableOfType(ValidationException.class, fields::checked);
        return refusal == null ? Set.of() : refusal.errors().keySet();
    }
}
