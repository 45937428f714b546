package org.openmes.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param page from 1
 * @param perPage rows on a page, 1 to 100
 */
public record PageRequest(int page, int perPage) {
    /** Rows on a page unless the caller wants another number (spec 17.1). */
    public static final int USUAL_SIZE = 20;

    /** The most rows that a page may have. */
    public static final int LARGEST_SIZE = 100;

    /** A request for all rows of a list that is short by nature. */
    public static final PageRequest ALL = new PageRequest(1, Integer.MAX_VALUE);

    /**
     * Checks what a caller asked for; absent values take page 1 of 20 rows (spec 17.1).
     *
     * @throws ValidationException under {@code page} or {@code per_page}
     */
    public static PageRequest of(@Nullable Integer page, @Nullable Integer perPage) {
        var violations = new Violations();
        if (page != null && page < 1) {
            violations.add("page", "validation.at_least", 1);
        }
        if (perPage != null && (perPage < 1 || perPage > LARGEST_SIZE)) {
            violations.add("per_page", "validation.between", 1, LARGEST_SIZE);
        }
        violations.throwIfAny();
        return new PageRequest(page == null ? 1 : page, perPage == null ? USUAL_SIZE : perPage);
    }

    /** As {@link #of}, but all rows when neither is given. */
    public static PageRequest allUnlessGiven(@Nullable Integer page, @Nullable Integer perPage) {
        return page == null && perPage == null ? ALL : of(page, perPage);
    }

    /** This page of a list that is at hand as a whole. */
    public <T> Page<T> cut(List<T> rows) {
        return new Page<>(rows.stream().skip(offset()).limit(perPage).toList(), rows.size(), this);
    }

    /** How many rows come before this page. */
    public long offset() {
        return (page - 1L) * perPage;
    }
}
