package org.openmes.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PageLinksTest {
    private static final String LIST = "http://mes/api/v1/lines";

    @Test
    void a_middle_page_has_all_neighbours_and_keeps_the_filters() {
        var links = PageLinks.of(URI.create(LIST + "?search=a%20b&page=2&per_page=5"), new PageMeta(2, 5, 14, 3, null));

        assertThat(links.split(", "))
                .containsExactly(
                        "<" + LIST + "?search=a%20b&per_page=5&page=1>; rel=\"first\"",
                        "<" + LIST + "?search=a%20b&per_page=5&page=1>; rel=\"prev\"",
                        "<" + LIST + "?search=a%20b&per_page=5&page=3>; rel=\"next\"",
                        "<" + LIST + "?search=a%20b&per_page=5&page=3>; rel=\"last\"");
    }

    @Test
    void a_single_page_has_no_neighbours() {
        assertThat(PageLinks.of(URI.create(LIST), new PageMeta(1, 20, 0, 1, null)))
                .isEqualTo("<" + LIST + "?page=1>; rel=\"first\", <" + LIST + "?page=1>; rel=\"last\"");
    }

    @Test
    void a_page_past_the_end_leads_back() {
        assertThat(PageLinks.of(URI.create(LIST), new PageMeta(9, 20, 21, 2, null)))
                .contains("?page=2>; rel=\"prev\"")
                .doesNotContain("next");
    }
}
