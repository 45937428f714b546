package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a list is read at once (spec 17.1). */
class CursorRequestTest {
    @Test
    void twenty_rows_unless_something_else_is_asked_for() {
        assertThat(CursorRequest.of(null, "c")).isEqualTo(new CursorRequest(20, "c"));
        assertThat(CursorRequest.of(1, null)).isEqualTo(new CursorRequest(1, null));
        assertThat(CursorRequest.of(200, null)).isEqualTo(CursorRequest.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void other_numbers_are_refused_by_name(int limit) {
        var refusal = catchThrowableOfType(ValidationException.class, () -> CursorRequest.of(limit, null));

        assertThat(refusal.errors()).containsOnlyKeys("limit");
    }

    @Test
    void a_stretch_keeps_its_cursor_and_a_page_its_number_in_another_form() {
        var page = new Page<>(List.of(1, 2), 7, PageRequest.of(2, 2));

        assertThat(new Slice<>(List.of(1, 2), "c").map(row -> "r" + row))
                .isEqualTo(new Slice<>(List.of("r1", "r2"), "c"));
        assertThat(page.map(row -> "r" + row)).isEqualTo(new Page<>(List.of("r1", "r2"), 7, PageRequest.of(2, 2)));
    }
}
