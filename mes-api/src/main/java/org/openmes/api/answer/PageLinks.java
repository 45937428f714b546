package org.openmes.api.answer;

import java.net.URI;
import java.util.StringJoiner;
import java.util.stream.Stream;

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
        var query = new StringJoiner("&");
        if (list.getRawQuery() != null) {
            Stream.of(list.getRawQuery().split("&"))
                    .filter(parameter -> !parameter.equals("page") && !parameter.startsWith("page="))
                    .forEach(query::add);
        }
        query.add("page=" + page);
        var address = list.toString().split("[?#]", 2)[0];
        links.add("<" + address + "?" + query + ">; rel=\"" + relation + "\"");
    }
}
