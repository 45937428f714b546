package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.PageRequest;
import org.openmes.workorder.WorkOrderStatus;

class AddressTest {
    @Test
    void an_address_without_parameters_says_nothing() {
        var address = new Address();
        address.request = Reader.get("");

        assertThat(address.text("q")).isNull();
        assertThat(address.keys("id")).isEmpty();
        assertThat(address.getSelf()).isEqualTo("/list.xhtml");
    }

    @Test
    void a_text_is_decoded_and_stripped() {
        assertThat(Reader.at("q=+tire%20%26%20rim+").text("q")).isEqualTo("tire & rim");
        assertThat(Reader.at("q=+++").text("q")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id=", "id=x", "id=-1", "id=1.5", "id=9999999999999999999", "id=1%27%20or", "other=1"})
    void what_is_no_key_is_not_given(String query) {
        assertThat(Reader.at(query).key("id")).isNull();
        assertThatThrownBy(() -> Reader.at(query).requiredKey("id")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void senseless_keys_do_not_hide_the_others() {
        assertThat(Reader.at("id=x&id=4&id=5&id=4").keys("id")).containsExactlyInAnyOrder(4L, 5L);
    }

    @Test
    void days_and_constants_that_do_not_exist_are_not_given() {
        var address = Reader.at("from=2026-02-30&to=2026-02-28&status=DONE&status=done&status=GONE");

        assertThat(address.date("from")).isNull();
        assertThat(address.date("to")).isEqualTo(LocalDate.parse("2026-02-28"));
        assertThat(address.constants("status", WorkOrderStatus.class)).containsExactly(WorkOrderStatus.DONE);
    }

    @Test
    void a_flag_is_set_by_true_alone() {
        assertThat(Reader.at("all=true").flag("all")).isTrue();
        assertThat(Reader.at("all=1").flag("all")).isFalse();
    }

    @Test
    void a_list_has_25_rows_unless_another_size_is_offered() {
        assertThat(Reader.at("").page()).isEqualTo(new PageRequest(1, 25));
        assertThat(Reader.at("page=3&rows=50").page()).isEqualTo(new PageRequest(3, 50));
        assertThat(Reader.at("page=0&rows=7").page()).isEqualTo(new PageRequest(1, 25));
        assertThat(Reader.at("rows=4294967306").page()).isEqualTo(new PageRequest(1, 25));
    }

    @Test
    void no_page_is_so_far_that_it_cannot_be_counted() {
        assertThat(Reader.at("page=999999999999999999").page()).isEqualTo(new PageRequest(1_000_000, 25));
    }

    @Test
    void another_filter_begins_at_the_first_page_and_keeps_the_rest() {
        assertThat(Reader.at("q=a%26b&page=4&sort=id").with("line_id", 3))
                .isEqualTo("/list.xhtml?q=a%26b&sort=id&line_id=3");
    }

    @Test
    void another_page_keeps_everything() {
        assertThat(Reader.at("status=DONE&status=PENDING").with("page", 2))
                .isEqualTo("/list.xhtml?status=DONE&status=PENDING&page=2");
    }

    @Test
    void a_parameter_that_is_taken_away_is_gone() {
        assertThat(Reader.at("q=x").with("q", null)).isEqualTo("/list.xhtml");
        assertThat(Reader.at("q=x&sort=id").with("q", "")).isEqualTo("/list.xhtml?sort=id");
    }

    @Test
    void an_address_that_is_not_encoded_does_no_harm() {
        assertThat(Reader.at("q=100%&x").text("q")).isEqualTo("100%");
        assertThat(Reader.at("q=<script>\"").getSelf()).isEqualTo("/list.xhtml?q=%3Cscript%3E%22");
    }
}
