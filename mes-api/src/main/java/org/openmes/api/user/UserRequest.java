package org.openmes.api.user;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;
import org.openmes.shared.Role;
import org.openmes.user.AccountType;
import org.openmes.user.ChangeUser;
import org.openmes.user.CreateUser;

/**
 * The fields of an account that an administrator sets (spec 9.3).
 *
 * @param email required for persons
 * @param role required for persons: {@code Admin}, {@code Supervisor} or {@code Operator}, in any case
 */
public record UserRequest(
        @Schema(required = true) Change<String> name,
        @Schema(required = true) Change<String> username,
        Change<String> email,
        Change<AccountType> accountType,
        Change<String> role,
        Change<Long> workstationId,
        Change<String> password,
        Change<String> passwordConfirmation,
        Change<List<Long>> lineIds,
        Change<Boolean> allLines,
        Change<Boolean> isActive,
        Change<Boolean> forcePasswordChange,
        @Nullable Long version) {

    CreateUser toCreate() {
        var type = accountType.value();
        var lines = lineIds.value();
        return new CreateUser(
                name.value(),
                username.value(),
                email.value(),
                type == null ? AccountType.USER : type,
                RoleName.parse("role", role.value()),
                workstationId.value(),
                password.value(),
                passwordConfirmation.value(),
                lines == null ? List.of() : lines,
                Boolean.TRUE.equals(allLines.value()),
                !Boolean.FALSE.equals(isActive.value()),
                !Boolean.FALSE.equals(forcePasswordChange.value()));
    }

    ChangeUser toChange() {
        return new ChangeUser(
                name,
                username,
                email,
                accountType,
                new Change<>(role.present(), RoleName.parse("role", role.value())),
                workstationId,
                password,
                passwordConfirmation,
                lineIds,
                allLines,
                isActive,
                forcePasswordChange);
    }

    /** A terminal is an Operator, whatever role is given (spec 9.3). */
    Set<String> ignoredFor(AccountType type) {
        var role = RoleName.parse("role", role().value());
        return type == AccountType.WORKSTATION && role != null && role != Role.OPERATOR ? Set.of("role") : Set.of();
    }
}
