package org.openmes.shared;

import java.util.List;
import java.util.function.Function;

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

    /** The same page, its rows in another form. */
    public <S> Page<S> map(Function<T, S> form) {
        return new Page<>(items.stream().map(form).toList(), total, request);
    }

    /** The number of the last page, at least 1. */
    public long lastPage() {
        return Math.max(1, (total + request.perPage() - 1) / request.perPage());
    }
}
