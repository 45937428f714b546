package org.openmes.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items the rows of this page
 * @param total the exact number of rows on all pages
 * @param request which page this is
 */
public record Page<T>(List<T> items, long total, PageRequest request) {
    public Page {
        items = List.copyOf(items);
    }

    /** The number of the last page, at least 1. */
    public long lastPage() {
        return Math.max(1, (total + request.perPage() - 1) / request.perPage());
    }
}
