package org.openmes.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records of the set-up a list shows, and in which order (spec 17.1, 17.11).
 *
 * @param search part of what people call a record, any case; null or blank for all
 * @param includeInactive whether those are shown, too, that are switched off or have ended
 * @param sort names of fields, each with a leading hyphen for descending; empty for the usual order of the list
 */
public record ListFilter(@Nullable String search, boolean includeInactive, List<String> sort, PageRequest page) {
    /** Everything that is not switched off. */
    public static final ListFilter ACTIVE = new ListFilter(null, false, List.of(), PageRequest.ALL);

    /** Everything. */
    public static final ListFilter ALL = new ListFilter(null, true, List.of(), PageRequest.ALL);

    public ListFilter {
        sort = List.copyOf(sort);
    }

    /** A page in the usual order. */
    public static ListFilter of(@Nullable String search, boolean includeInactive, PageRequest page) {
        return new ListFilter(search, includeInactive, List.of(), page);
    }

    /** The same; what is switched off is shown only if it was asked for and this is allowed. */
    public ListFilter inactiveOnlyIf(boolean allowed) {
        return new ListFilter(search, includeInactive && allowed, sort, page);
    }

    /**
     * What the rows must fulfil.
     *
     * @param texts SQL: the columns that are searched, separated by commas
     * @param active SQL: what is true of a row that is not switched off
     */
    public Conditions conditions(String texts, String active) {
        var conditions = conditions(texts);
        return includeInactive ? conditions : conditions.with(active);
    }

    /** The same for rows that cannot be switched off, or belong to the list all the same. */
    public Conditions conditions(String texts) {
        return new Conditions()
                .with(
                        "search",
                        search == null || search.isBlank() ? null : search.strip(),
                        "strpos(lower(concat_ws(' ', " + texts + ")), lower(:search)) > 0");
    }
}
