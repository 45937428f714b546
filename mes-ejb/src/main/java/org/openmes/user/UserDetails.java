package org.openmes.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;

/**
 * An account as administrators see it; holds no secret.
 *
 * @param lines the assigned lines
 * @param awaitsApproval whether it registered and no Admin has activated it yet
 * @param hasPin whether a PIN is set
 * @param locked whether sign-in is refused for a while after too many failures
 * @param updatedBy who changed it last
 */
public record UserDetails(
        long id,
        String name,
        String username,
        @Nullable String email,
        AccountType accountType,
        Role role,
        @Nullable WorkstationReference workstation,
        List<LineReference> lines,
        boolean allLines,
        boolean isActive,
        boolean forcePasswordChange,
        boolean awaitsApproval,
        boolean hasPin,
        boolean locked,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        long version,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy) {}
