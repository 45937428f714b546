package org.openmes.api.request;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ListFilter;

/** The same for records that can be switched off, or end: those are left out unless they are asked for (spec 17.11). */
public class SetupQuery extends SortedQuery {
    @QueryParam("include_inactive")
    @Nullable
    Boolean includeInactive;

    @Override
    public ListFilter page() {
        return super.page().activeUnless(Boolean.TRUE.equals(includeInactive));
    }

    /** As {@link #page}, but all rows when no page is asked for. */
    public ListFilter all() {
        var wanted = page();
        return new ListFilter(wanted.search(), wanted.includeInactive(), wanted.sort(), paging.pageOrAll());
    }
}
