package org.openmes.api.auth;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.user.RoleName;
import org.openmes.user.AccountDetails;
import org.openmes.user.AccountType;
import org.openmes.user.LineReference;
import org.openmes.user.WorkstationReference;

/** The own account (spec 17.2). */
public record AccountResponse(
        long id,
        String name,
        String username,
        @Nullable String email,
        AccountType accountType,
        String role,
        List<RoleReference> roles,
        List<String> permissions,
        List<LineReference> lines,
        @Nullable WorkstationReference workstation,
        boolean allLines,
        boolean forcePasswordChange,
        @Nullable Instant lastLoginAt) {

    /** The one role, in the list that clients of the reference product expect. */
    @Schema(name = "RoleReference")
    public record RoleReference(int id, String name) {}

    static AccountResponse of(AccountDetails account) {
        var role = RoleName.of(account.role());
        return new AccountResponse(
                account.id(),
                account.name(),
                account.username(),
                account.email(),
                account.accountType(),
                role,
                List.of(new RoleReference(RoleName.id(account.role()), role)),
                account.permissions(),
                account.lines(),
                account.workstation(),
                account.allLines(),
                account.forcePasswordChange(),
                account.lastLoginAt());
    }
}
