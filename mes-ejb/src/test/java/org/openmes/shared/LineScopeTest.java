package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lines of somebody (spec 0.3, 9.4). */
class LineScopeTest {
    private static final LineScope ONE_TWO = LineScope.of(Set.of(1L, 2L));
    private static final LineScope TWO_THREE = LineScope.of(Set.of(2L, 3L));

    @Test
    void who_has_all_lines_has_also_what_belongs_to_none() {
        assertThat(LineScope.ALL.contains(9L)).isTrue();
        assertThat(LineScope.ALL.contains(null)).isTrue();
    }

    @Test
    void who_has_some_lines_has_exactly_these() {
        assertThat(ONE_TWO.contains(1L)).isTrue();
        assertThat(ONE_TWO.contains(3L)).isFalse();
        assertThat(ONE_TWO.contains(null)).isFalse();
        assertThat(LineScope.NONE.contains(1L)).isFalse();
    }

    @Test
    void what_two_have_in_common_is_what_both_have() {
        assertThat(ONE_TWO.and(TWO_THREE)).isEqualTo(LineScope.of(Set.of(2L)));
        assertThat(ONE_TWO.and(LineScope.ALL)).isEqualTo(ONE_TWO);
        assertThat(LineScope.ALL.and(ONE_TWO)).isEqualTo(ONE_TWO);
        assertThat(LineScope.ALL.and(LineScope.ALL)).isEqualTo(LineScope.ALL);
        assertThat(ONE_TWO.and(LineScope.NONE)).isEqualTo(LineScope.NONE);
    }

    @Test
    void one_covers_another_that_has_nothing_besides() {
        assertThat(LineScope.ALL.covers(LineScope.ALL)).isTrue();
        assertThat(LineScope.ALL.covers(ONE_TWO)).isTrue();
        assertThat(ONE_TWO.covers(LineScope.ALL)).isFalse();
        assertThat(ONE_TWO.covers(TWO_THREE)).isFalse();
        assertThat(ONE_TWO.covers(LineScope.of(Set.of(2L)))).isTrue();
        assertThat(ONE_TWO.covers(LineScope.NONE)).isTrue();
    }
}
