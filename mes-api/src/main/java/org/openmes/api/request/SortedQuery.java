package org.openmes.api.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ListFilter;
import org.openmes.shared.PageRequest;

/** What every list of the set-up can be searched by and sorted by, and which page of it is wanted (spec 17.1). */
public class SortedQuery {
    @QueryParam("search")
    @Nullable
    String search;

    @QueryParam("sort")
    List<String> sort = List.of();

    @BeanParam
    Paging paging;

    /** The page asked for, the first one of 20 rows if none is. */
    public ListFilter page() {
        return filter(paging.page());
    }

    /** As {@link #page}, but all rows when no page is asked for. */
    public ListFilter all() {
        return filter(paging.pageOrAll());
    }

    /** Rows that are switched off belong to the list. */
    ListFilter filter(PageRequest page) {
        return new ListFilter(search, true, ListValues.texts(sort), page);
    }
}
