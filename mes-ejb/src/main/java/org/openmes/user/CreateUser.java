package org.openmes.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;

/**
 * A new account as it was typed; the service checks everything.
 *
 * @param role required for persons, ignored for workstation accounts
 * @param workstationId required for workstation accounts, empty otherwise
 * @param lineIds the lines to assign
 */
public record CreateUser(
        @Nullable String name,
        @Nullable String username,
        @Nullable String email,
        AccountType accountType,
        @Nullable Role role,
        @Nullable Long workstationId,
        @Nullable String password,
        @Nullable String passwordConfirmation,
        List<Long> lineIds,
        boolean allLines,
        boolean isActive,
        boolean forcePasswordChange) {}
