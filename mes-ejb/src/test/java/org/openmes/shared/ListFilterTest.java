package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which records a list of the set-up shows (spec 17.11). */
class ListFilterTest {
    private static final String ACTIVE = " where is_active";

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void without_a_search_only_what_is_switched_off_is_left_out(String search) {
        assertThat(where(ListFilter.of(search, false, PageRequest.ALL))).isEqualTo(ACTIVE);
        assertThat(where(ListFilter.of(search, true, PageRequest.ALL))).isEmpty();
        assertThat(where(ListFilter.ACTIVE)).isEqualTo(ACTIVE);
        assertThat(where(ListFilter.ALL)).isEmpty();
    }

    @Test
    void all_that_people_call_a_record_is_searched() {
        assertThat(where(ListFilter.of("press", false, PageRequest.ALL)))
                .isEqualTo(" where strpos(lower(concat_ws(' ', code, name)), lower(:search)) > 0 and is_active");
    }

    @Test
    void who_may_not_see_what_is_switched_off_does_not_get_it_by_asking() {
        var asked = new ListFilter("press", true, List.of("-name"), PageRequest.of(2, 5));

        assertThat(asked.inactiveOnlyIf(true)).isEqualTo(asked);
        assertThat(asked.inactiveOnlyIf(false))
                .isEqualTo(new ListFilter("press", false, List.of("-name"), PageRequest.of(2, 5)));
        assertThat(ListFilter.ACTIVE.inactiveOnlyIf(true)).isEqualTo(ListFilter.ACTIVE);
    }

    private static String where(ListFilter filter) {
        return filter.conditions("code, name", "is_active").where();
    }
}
