package org.openmes.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.Change;
import org.openmes.shared.ValidationException;

/** What lines, workstations and board statuses may be (spec 3.2, 3.6, 3.7). */
class LineFieldsTest {
    private static final LineFields LINE = new LineFields("L-1", "Line 1", "The first", true);
    private static final WorkstationFields STATION = new WorkstationFields("W-1", "Drum 1", "Drum", true);
    private static final LineStatusFields STATUS = new LineStatusFields("Packed", "#00FF7A", 5, true, true);

    @Test
    void a_line_is_trimmed_and_keeps_its_fields() {
        assertThat(new LineFields(" L-1 ", " Line 1 ", "The first", true).checked())
                .isEqualTo(LINE);
        assertThat(new Line(LINE, Instant.EPOCH).fields()).isEqualTo(LINE);
    }

    @Test
    void a_line_has_code_and_name_of_some_length() {
        assertThat(wrong(line(50, 255, 5000)::checked)).isEmpty();
        assertThat(wrong(line(51, 256, 5001)::checked)).containsOnly("code", "name", "description");
        assertThat(wrong(new LineFields(" ", "", null, true)::checked)).containsOnly("code", "name");
    }

    @Test
    void what_is_not_named_of_a_line_stays_and_the_rest_changes() {
        assertThat(new ChangeLine(Change.absent(), Change.absent(), Change.absent(), Change.absent()).on(LINE))
                .isEqualTo(LINE);
        assertThat(new ChangeLine(Change.of("L-2"), Change.of("Two"), Change.of(null), Change.of(null)).on(LINE))
                .isEqualTo(new LineFields("L-2", "Two", null, false));
    }

    @Test
    void a_workstation_is_trimmed_and_keeps_fields_and_line() {
        assertThat(new WorkstationFields(" W-1 ", " Drum 1 ", "Drum", true).checked())
                .isEqualTo(STATION);

        var station = new Workstation(1, STATION, Instant.EPOCH);
        assertThat(station.fields()).isEqualTo(STATION);
        assertThat(station.lineId()).isEqualTo(1);
        station.moveTo(2);
        assertThat(station.lineId()).isEqualTo(2);
    }

    @Test
    void a_workstation_has_code_and_name_of_some_length() {
        assertThat(wrong(station(50, 255, 100)::checked)).isEmpty();
        assertThat(wrong(station(51, 256, 101)::checked)).containsOnly("code", "name", "workstation_type");
        assertThat(wrong(new WorkstationFields("", " ", null, true)::checked)).containsOnly("code", "name");
    }

    @Test
    void what_is_not_named_of_a_workstation_stays_and_it_is_on_or_off() {
        assertThat(ChangeWorkstation.activation(false).on(STATION))
                .isEqualTo(new WorkstationFields("W-1", "Drum 1", "Drum", false));
        assertThat(new ChangeWorkstation(
                                Change.absent(), Change.of("W-2"), Change.of("Two"), Change.of(null), Change.absent())
                        .on(STATION))
                .isEqualTo(new WorkstationFields("W-2", "Two", null, true));
    }

    @Test
    void a_board_status_is_trimmed_and_keeps_its_fields() {
        assertThat(new LineStatusFields(" Packed ", "#00ff7a", 5, true, true).checked(null))
                .isEqualTo(STATUS);

        var status = new LineStatus(1L, STATUS, Instant.EPOCH);
        assertThat(status.fields()).isEqualTo(STATUS);
        assertThat(status.lineId()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "#00FF7A, 0,      true,  , ",
        "#00FF7A, 100000, false, 1, ",
        "#00FF7A, -1,     false, , sort_order",
        "#00FF7A, 100001, false, , sort_order",
        "#00FF7A, ,       false, , sort_order",
        "green,   0,      false, , color",
        "00FF7A,  0,      false, , color",
        "#00FF7,  0,      false, , color",
        ",        0,      false, , color",
        "#00FF7A, 0,      true,  1, is_default",
    })
    void a_board_status_has_colour_place_and_is_default_only_everywhere(
            @Nullable String color,
            @Nullable Integer sortOrder,
            boolean isDefault,
            @Nullable Long line,
            @Nullable String field) {
        var fields = new LineStatusFields("Packed", color, sortOrder, isDefault, false);

        assertThat(wrong(() -> fields.checked(line))).isEqualTo(field == null ? Set.of() : Set.of(field));
    }

    @Test
    void a_new_board_status_is_grey_and_the_local_ones_come_behind_those_of_all_lines() {
        var nothing = new LineStatusFields("Packed", null, null, false, true);

        assertThat(nothing.orProposed(null)).isEqualTo(new LineStatusFields("Packed", "#6B7280", 0, false, true));
        assertThat(nothing.orProposed(1L)).isEqualTo(new LineStatusFields("Packed", "#6B7280", 10, false, true));
        assertThat(STATUS.orProposed(1L)).isEqualTo(STATUS);
    }

    @Test
    void a_board_status_has_a_name() {
        assertThat(wrong(() -> new LineStatusFields(" ", "#00FF7A", 0, false, false).checked(null)))
                .containsOnly("name");
    }

    @Test
    void what_is_not_named_of_a_board_status_stays_and_the_rest_changes() {
        var nothing = new ChangeLineStatus(
                Change.absent(), Change.absent(), Change.absent(), Change.absent(), Change.absent());
        assertThat(nothing.on(STATUS)).isEqualTo(STATUS);

        var all = new ChangeLineStatus(
                Change.of("Sent"), Change.of("#000000"), Change.of(6), Change.of(null), Change.of(false));
        assertThat(all.on(STATUS)).isEqualTo(new LineStatusFields("Sent", "#000000", 6, false, false));
    }

    private static LineFields line(int code, int name, int description) {
        return new LineFields("c".repeat(code), "n".repeat(name), "d".repeat(description), true);
    }

    private static WorkstationFields station(int code, int name, int type) {
        return new WorkstationFields("c".repeat(code), "n".repeat(name), "t".repeat(type), true);
    }

    private static Set<String> wrong(ThrowingCallable check) {
        var refusal = catchThrowableOfType(ValidationException.class, check);
        return refusal == null ? Set.of() : refusal.errors().keySet();
    }
}
