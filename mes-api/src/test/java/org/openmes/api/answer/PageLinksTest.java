package org.openmes.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmes.shared.Slice;

class PageLinksTest {
    private static final String LIST = "http://mes/api/v1/lines";

    @Test
    void a_middle_page_has_all_neighbours_and_keeps_the_filters() {
        var links = PageLinks.of(
                URI.create(LIST + "?search=a%20b&page=2&per_page=5"), new PageMeta(2, 5L, 14L, 3L, null, null));

        assertThat(links.split(", "))
                .containsExactly(
                        "<" + LIST + "?search=a%20b&per_page=5&page=1>; rel=\"first\"",
                        "<" + LIST + "?search=a%20b&per_page=5&page=1>; rel=\"prev\"",
                        "<" + LIST + "?search=a%20b&per_page=5&page=3>; rel=\"next\"",
                        "<" + LIST + "?search=a%20b&per_page=5&page=3>; rel=\"last\"");
    }

    @Test
    void a_single_page_has_no_neighbours() {
        assertThat(PageLinks.of(URI.create(LIST), new PageMeta(1, 20L, 0L, 1L, null, null)))
                .isEqualTo("<" + LIST + "?page=1>; rel=\"first\", <" + LIST + "?page=1>; rel=\"last\"");
    }

    @Test
    void a_list_that_was_read_as_a_whole_is_a_page_of_its_own_size_while_there_are_such_pages() {
        assertThat(PageLinks.of(URI.create(LIST + "?search=a"), new PageMeta(1, 25L, 25L, 1L, null, null)))
                .startsWith("<" + LIST + "?search=a&per_page=25&page=1>; rel=\"first\"");
        assertThat(PageLinks.of(URI.create(LIST), new PageMeta(1, 101L, 101L, 1L, null, null)))
                .isEmpty();
    }

    @Test
    void a_page_past_the_end_leads_back() {
        assertThat(PageLinks.of(URI.create(LIST), new PageMeta(9, 20L, 21L, 2L, null, null)))
                .contains("?page=2>; rel=\"prev\"")
                .doesNotContain("next");
    }

    @Test
    void a_stretch_leads_to_the_next_one_if_there_is_one() {
        assertThat(PageLinks.of(URI.create(LIST + "?limit=5&cursor=abc"), PageMeta.of(new Slice<>(List.of(), "x_y"))))
                .isEqualTo("<" + LIST + "?limit=5&cursor=x_y>; rel=\"next\"");
        assertThat(PageLinks.of(URI.create(LIST), PageMeta.of(new Slice<>(List.of(), null))))
                .isEmpty();
    }
}
