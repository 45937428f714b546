package org.openmes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryIdsTest {
    @ParameterizedTest
    @CsvSource({"4, false", "5, true", "7, true", "9, true", "10, false", "12, true", "13, false"})
    void both_ends_of_a_stretch_belong_to_it(long id, boolean contained) {
        assertThat(EntryIds.of("5-9,12-12").contain(id)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1", "1-500,503-503", "1-2,3-4"})
    void are_written_as_they_were_read(String text) {
        assertThat(EntryIds.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-", "-1", "1-2,", "2-1", "1-2-3", "a-b", "1 - 2", "1-9999999999999999999"})
    void nothing_else_can_be_read(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EntryIds.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1-10, 5-6, 1-10",
        "5-6, 1-10, 1-10",
        "1-5, 5-9, 1-9",
        "5-9, 1-5, 1-9",
        "1-5, 7-9, '1-5,7-9'",
        "'1-2,5-6,9-10', 2-9, 1-10",
        "1-5, '', 1-5"
    })
    void stretches_that_overlap_become_one(String some, String others, String all) {
        var ids = EntryIds.of(some);
        ids.add(EntryIds.of(others));

        assertThat(ids).hasToString(all);
    }

    @Test
    void all_are_before_a_key_that_is_greater_than_the_last() {
        assertThat(EntryIds.of("1-3,5-9").areBefore(10)).isTrue();
        assertThat(EntryIds.of("1-3,5-9").areBefore(9)).isFalse();
        assertThat(EntryIds.of("").areBefore(1)).isTrue();
    }
}
