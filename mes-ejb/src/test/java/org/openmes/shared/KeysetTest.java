package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.shared.Keyset.Position;
import org.openmes.shared.Keyset.Term;

class KeysetTest {
    private static final Term URGENT = new Term("p", "integer", false, true);
    private static final Term DUE = new Term("d", "date", true, false);
    private static final Term ID = new Term("id", "bigint", false, false);
    private static final Keyset KEYSET = new Keyset(List.of(URGENT, DUE, ID));

    @Test
    void rows_without_a_value_come_last_in_both_directions() {
        assertThat(KEYSET.order()).isEqualTo("p desc, d, id");
        assertThat(new Keyset(List.of(DUE.reversed(), ID)).order()).isEqualTo("d desc nulls last, id");
    }

    @Test
    void what_comes_after_a_row_differs_in_the_last_term_first() {
        assertThat(KEYSET.after(new Position("", List.of("5", "2026-05-01", "7"))))
                .containsExactly(
                        "p = cast(:key0 as integer) and d = cast(:key1 as date) and id > cast(:key2 as bigint)",
                        "p = cast(:key0 as integer) and d > cast(:key1 as date)",
                        "p = cast(:key0 as integer) and d is null",
                        "p < cast(:key0 as integer)");
    }

    @Test
    void nothing_comes_after_no_value() {
        assertThat(KEYSET.after(new Position("", Arrays.asList("5", null, "7"))))
                .containsExactly(
                        "p = cast(:key0 as integer) and d is null and id > cast(:key2 as bigint)",
                        "p < cast(:key0 as integer)");
    }

    @Test
    void a_cursor_names_the_row_it_was_made_of() {
        var cursor = KEYSET.cursorOf(Arrays.asList("5", null, "7"));

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(KEYSET.position(cursor).values()).containsExactly("5", null, "7");
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        var other = new Keyset(List.of(URGENT.reversed(), DUE, ID)).cursorOf(List.of("5", "2026-05-01", "7"));

        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> KEYSET.position(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "7", "null", "[]", "{}", "{\"order\":\"x\"}", "{\"values\":7}", "[[[["})
    void what_is_no_cursor_is_refused(String content) {
        var encoded = Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));

        for (var cursor : List.of(content, encoded)) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> KEYSET.position(cursor))
                    .satisfies(refusal -> assertThat(refusal.errors()).containsOnlyKeys("cursor"));
        }
    }
}
