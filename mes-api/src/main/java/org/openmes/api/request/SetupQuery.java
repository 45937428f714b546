package org.openmes.api.request;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ListFilter;
import org.openmes.shared.PageRequest;

/** The same for records that can be switched off, or end: those are left out unless they are asked for (spec 17.11). */
public class SetupQuery extends SortedQuery {
    @QueryParam("include_inactive")
    @Nullable
    Boolean includeInactive;

    @Override
    ListFilter filter(PageRequest page) {
        return super.filter(page).inactiveOnlyIf(Boolean.TRUE.equals(includeInactive));
    }
}
