package org.openmes.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;

/**
 * Which accounts are listed.
 *
 * @param search part of name, user name or e-mail; null for all
 * @param role only this role; null for all
 * @param includeInactive whether accounts that are switched off are listed too
 * @param onlyAwaitingApproval whether only those are that registered and wait for an Admin
 * @param sort names of fields, each with a leading hyphen for descending; empty for the newest first
 */
public record UserFilter(
        @Nullable String search,
        @Nullable Role role,
        boolean includeInactive,
        boolean onlyAwaitingApproval,
        List<String> sort) {
    public UserFilter {
        sort = List.copyOf(sort);
    }
}
