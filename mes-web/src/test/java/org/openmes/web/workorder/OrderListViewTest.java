package org.openmes.web.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openmes.web.Reader;

class OrderListViewTest {
    @Test
    void a_saved_view_keeps_the_chosen_lines_and_nothing_else() {
        var list = at("status=DONE&line_id=7&line_id=3&page=2");

        assertThat(list.link("")).isEqualTo("?line_id=3&line_id=7");
        assertThat(list.link("overdue=true")).isEqualTo("?overdue=true&line_id=3&line_id=7");
    }

    @Test
    void a_saved_view_of_all_lines_names_none() {
        assertThat(at("q=tire").link("")).isEmpty();
        assertThat(at("q=tire").link("status=PENDING")).isEqualTo("?status=PENDING");
    }

    private static OrderListView at(String query) {
        var list = new OrderListView();
        list.address = Reader.at(query);
        return list;
    }
}
