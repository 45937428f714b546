package org.openmes.api.user;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.ListValues;
import org.openmes.shared.Role;
import org.openmes.user.UserFilter;

/** Which accounts are listed. */
public class UserQuery {
    @QueryParam("search")
    @Nullable
    String search;

    @QueryParam("role")
    @Nullable
    Role role;

    @QueryParam("include_inactive")
    @Nullable
    Boolean includeInactive;

    @QueryParam("awaits_approval")
    @Nullable
    Boolean awaitsApproval;

    @QueryParam("sort")
    List<String> sort = List.of();

    UserFilter toFilter() {
        return new UserFilter(
                search,
                role,
                Boolean.TRUE.equals(includeInactive),
                Boolean.TRUE.equals(awaitsApproval),
                ListValues.texts(sort));
    }
}
