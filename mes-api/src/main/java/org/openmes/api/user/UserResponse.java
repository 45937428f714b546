package org.openmes.api.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.user.AccountType;
import org.openmes.user.LineReference;
import org.openmes.user.UserDetails;
import org.openmes.user.WorkstationReference;

/** An account as administrators see it. */
public record UserResponse(
        long id,
        String name,
        String username,
        @Nullable String email,
        AccountType accountType,
        String role,
        @Nullable Long workstationId,
        @Nullable WorkstationReference workstation,
        List<Long> lineIds,
        List<LineReference> lines,
        boolean allLines,
        boolean isActive,
        boolean forcePasswordChange,
        boolean awaitsApproval,
        boolean hasPin,
        boolean locked,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy,
        long version)
        implements Versioned {

    static UserResponse of(UserDetails user) {
        var workstation = user.workstation();
        return new UserResponse(
                user.id(),
                user.name(),
                user.username(),
                user.email(),
                user.accountType(),
                RoleName.of(user.role()),
                workstation == null ? null : workstation.id(),
                workstation,
                user.lines().stream().map(LineReference::id).toList(),
                user.lines(),
                user.allLines(),
                user.isActive(),
                user.forcePasswordChange(),
                user.awaitsApproval(),
                user.hasPin(),
                user.locked(),
                user.lastLoginAt(),
                user.createdAt(),
                user.updatedAt(),
                user.updatedBy(),
                user.version());
    }
}
