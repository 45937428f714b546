package org.openmes.web.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IssueBoardViewTest {
    private final IssueBoardView board = new IssueBoardView();

    @Test
    void a_lane_shows_few_issues_at_first() {
        assertThat(IssueBoardView.limit(null)).isEqualTo(25);
        assertThat(IssueBoardView.limit(0L)).isEqualTo(25);
    }

    @Test
    void a_lane_grows_by_hundreds_to_what_a_page_bears() {
        assertThat(IssueBoardView.next(25)).isEqualTo(100);
        assertThat(IssueBoardView.next(100)).isEqualTo(200);
        assertThat(IssueBoardView.next(1000)).isEqualTo(1000);
        assertThat(IssueBoardView.limit(26L)).isEqualTo(100);
        assertThat(IssueBoardView.limit(200L)).isEqualTo(200);
        assertThat(IssueBoardView.limit(999_999_999_999_999_999L)).isEqualTo(1000);
    }

    @Test
    void a_card_bears_the_beginning_of_a_description() {
        assertThat(board.excerpt(null)).isEmpty();
        assertThat(board.excerpt("a".repeat(200))).isEqualTo("a".repeat(200));
        assertThat(board.excerpt("a".repeat(201))).isEqualTo("a".repeat(200) + "…");
        assertThat(board.excerpt("😀".repeat(201))).isEqualTo("😀".repeat(200) + "…");
    }
}
