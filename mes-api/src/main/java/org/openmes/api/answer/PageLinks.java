package org.openmes.api.answer;

import java.net.URI;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.openmes.shared.PageRequest;

/** The header {@code Link} of a page or a stretch: where its neighbours are (RFC 8288). */
final class PageLinks {
    private PageLinks() {}

    /**
     * The links of what is a part of the list at the given address; empty at the end of a list without pages, and where the
     * whole list is more than a page may hold.
     */
    static String of(URI list, PageMeta meta) {
        var links = new StringJoiner(", ");
        if (meta.nextCursor() == null) {
            if (meta.perPage() <= PageRequest.LARGEST_SIZE) {
                addPages(links, sized(list, meta.perPage()), meta.currentPage(), meta.lastPage());
            }
        } else if (meta.nextCursor().value() != null) {
            add(links, list, "cursor", meta.nextCursor().value(), "next");
        }
        return links.toString();
    }

    /** A list that was read as a whole has a page of its own size. */
    private static URI sized(URI list, long size) {
        var query = list.getRawQuery() == null ? "" : list.getRawQuery();
        return size == PageRequest.USUAL_SIZE || ("&" + query).contains("&per_page=")
                ? list
                : URI.create(list + (query.isEmpty() ? "?" : "&") + "per_page=" + size);
    }

    private static void addPages(StringJoiner links, URI list, long current, long last) {
        addPage(links, list, 1, "first");
        if (current > 1) {
            addPage(links, list, Math.min(current - 1, last), "prev");
        }
        if (current < last) {
            addPage(links, list, current + 1, "next");
        }
        addPage(links, list, last, "last");
    }

    private static void addPage(StringJoiner links, URI list, long page, String relation) {
        add(links, list, "page", Long.toString(page), relation);
    }

    /** The same list with another value of the parameter, which needs no escaping. */
    private static void add(StringJoiner links, URI list, String name, String value, String relation) {
        var query = new StringJoiner("&");
        if (list.getRawQuery() != null) {
            Stream.of(list.getRawQuery().split("&"))
                    .filter(parameter -> !parameter.equals(name) && !parameter.startsWith(name + "="))
                    .forEach(query::add);
        }
        query.add(name + "=" + value);
        var address = list.toString().split("[?#]", 2)[0];
        links.add("<" + address + "?" + query + ">; rel=\"" + relation + "\"");
    }
}
