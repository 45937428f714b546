package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Page;

@ExtendWith(Reader.class)
class ListStateTest {
    private static final List<String> ALLOWED = List.of("order_no", "due_date");

    @Test
    void the_address_sorts_by_what_may_be_sorted_by() {
        assertThat(list("sort=due_date").sort("-order_no", ALLOWED)).isEqualTo("due_date");
        assertThat(list("sort=-due_date").sort("-order_no", ALLOWED)).isEqualTo("-due_date");
        assertThat(list("sort=password").sort("-order_no", ALLOWED)).isEqualTo("-order_no");
        assertThat(list("").sort("-order_no", ALLOWED)).isEqualTo("-order_no");
    }

    @Test
    void a_second_click_on_a_heading_turns_the_direction() {
        assertThat(list("sort=due_date").sortedBy("due_date")).isEqualTo("/list.xhtml?sort=-due_date");
        assertThat(list("sort=-due_date").sortedBy("due_date")).isEqualTo("/list.xhtml?sort=due_date");
        assertThat(list("sort=due_date&page=3").sortedBy("order_no")).isEqualTo("/list.xhtml?sort=order_no");
    }

    @Test
    void headings_say_how_they_sort_also_when_the_address_says_nothing() {
        var list = list("");
        list.sort("-order_no", ALLOWED);

        assertThat(list.direction("order_no")).isEqualTo("descending");
        assertThat(list.direction("due_date")).isEqualTo("none");
        assertThat(list("sort=due_date").direction("due_date")).isEqualTo("ascending");
    }

    @Test
    void a_heading_that_cannot_be_sorted_by_is_not_marked() {
        var list = list("sort=password");
        list.sort("-order_no", ALLOWED);

        assertThat(list.direction("order_no")).isEqualTo("descending");
    }

    @Test
    void the_foot_says_which_rows_are_shown() {
        assertThat(shown("", 25, 164).getRange()).isEqualTo("1–25 of 164");
        assertThat(shown("page=7", 14, 164).getRange()).isEqualTo("151–164 of 164");
        assertThat(shown("", 0, 0).getRange()).isEqualTo("Nothing to show");
        assertThat(shown("", 25, 10_001).getRange()).isEqualTo("1–25 of 10,000+");
        assertThat(shown("", 25, 10_000).getRange()).isEqualTo("1–25 of 10,000");
    }

    @Test
    void pages_are_turned_as_far_as_there_are_some() {
        assertThat(shown("", 25, 50).isHasPrevious()).isFalse();
        assertThat(shown("", 25, 50).isHasNext()).isTrue();
        assertThat(shown("page=2", 25, 50).isHasNext()).isFalse();
        assertThat(shown("page=2&q=x", 25, 50).getPrevious()).isEqualTo("/list.xhtml?page=1&q=x");
        assertThat(shown("q=x", 25, 50).getNext()).isEqualTo("/list.xhtml?q=x&page=2");
    }

    @Test
    void a_list_that_was_not_read_shows_nothing() {
        assertThat(list("").isNothing()).isTrue();
        assertThat(list("").isHasNext()).isFalse();
        assertThat(shown("page=9", 0, 3).isNothing()).isTrue();
        assertThat(shown("", 3, 3).isNothing()).isFalse();
    }

    private static ListState shown(String query, int rows, long total) {
        var list = list(query);
        list.show(new Page<>(Collections.nCopies(rows, "row"), total, list.request()));
        return list;
    }

    private static ListState list(String query) {
        var list = new ListState();
        list.address = Reader.at(query);
        list.format = Reader.format();
        return list;
    }
}
