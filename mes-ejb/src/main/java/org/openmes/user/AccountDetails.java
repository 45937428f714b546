package org.openmes.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;

/**
 * What somebody may know about his own account (spec 17.2).
 *
 * @param permissions stable names of what the role may do (spec 0.6)
 * @param lines the effective lines; all of them for who sees all
 * @param workstation the one the account is bound to
 */
public record AccountDetails(
        long id,
        String name,
        String username,
        @Nullable String email,
        AccountType accountType,
        Role role,
        List<String> permissions,
        List<LineReference> lines,
        @Nullable WorkstationReference workstation,
        boolean allLines,
        boolean forcePasswordChange,
        boolean hasPin,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        long version) {}
