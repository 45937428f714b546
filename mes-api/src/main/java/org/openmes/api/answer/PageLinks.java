package org.openmes.api.answer;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.StringJoiner;

/** The header {@code Link} of a page: where its neighbours are (RFC 8288). */
final class PageLinks {
    private PageLinks() {}

    /** The links of a page of the list at the given address. */
    static String of(URI list, PageMeta meta) {
        var links = new StringJoiner(", ");
        add(links, list, 1, "first");
        if (meta.currentPage() > 1) {
            add(links, list, Math.min(meta.currentPage() - 1L, meta.lastPage()), "prev");
        }
        if (meta.currentPage() < meta.lastPage()) {
            add(links, list, meta.currentPage() + 1L, "next");
        }
        add(links, list, meta.lastPage(), "last");
        return links.toString();
    }

    private static void add(StringJoiner links, URI list, long page, String relation) {
        var uri = UriBuilder.fromUri(list).replaceQueryParam("page", page).build();
        links.add("<" + uri + ">; rel=\"" + relation + "\"");
    }
}
