package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;
import org.openmes.user.PasswordRules.NewPassword;

/** Checks what was typed for an account, everything at once. */
@ApplicationScoped
class UserForm {
    @Inject
    Users users;

    @Inject
    UserLines lines;

    @Inject
    Settings settings;

    /**
     * Checks fields, password and lines together.
     *
     * @param id the account that is changed; null for a new one
     * @param password null when it stays
     * @param violations what is known to be wrong already
     * @return the lines to assign
     */
    List<LineReference> check(
            UserFields fields,
            @Nullable Long id,
            @Nullable NewPassword password,
            List<Long> lineIds,
            Violations violations) {
        fields.check(violations);
        if (fields.workstationId() != null && !users.workstationExists(fields.workstationId())) {
            violations.add("workstation_id", "validation.unknown", fields.workstationId());
        }
        if (password != null) {
            var name = fields.username() == null ? "" : fields.username();
            new PasswordRules(settings.passwordMinLength()).check(password, name, violations);
        }
        var assigned = checkLines(fields, lineIds, violations);
        violations.throwIfAny();
        refuseTaken("username", fields.username(), id);
        refuseTaken("email", fields.email(), id);
        return assigned;
    }

    /** The password of a change, null when it stays. */
    @Nullable
    NewPassword newPassword(ChangeUser command) {
        var password = command.password().value();
        return password == null || password.isBlank()
                ? null
                : new NewPassword(
                        "password", password, command.passwordConfirmation().value());
    }

    /** The lines after a change: those named, else those there are as far as such an account takes lines. */
    List<Long> lineIds(UserAccount account, UserFields fields, ChangeUser command) {
        var named = command.lineIds().value();
        if (command.lineIds().present() && named != null) {
            return named;
        }
        var kept = fields.takesLines() && !command.lineIds().present();
        return kept ? lines.of(account.id()).stream().map(LineReference::id).toList() : List.of();
    }

    private List<LineReference> checkLines(UserFields fields, List<Long> ids, Violations violations) {
        var found = lines.existing(ids);
        var known = found.stream().map(LineReference::id).collect(Collectors.toSet());
        var unknown = new HashSet<>(ids);
        unknown.removeAll(known);
        unknown.forEach(id -> violations.add("line_ids", "validation.unknown", id));
        if (!ids.isEmpty() && !fields.takesLines()) {
            var terminal = fields.accountType() == AccountType.WORKSTATION;
            violations.add(
                    "line_ids",
                    terminal ? "user.terminal_takes_no_lines" : "user.admin_has_all_lines",
                    String.valueOf(fields.username()));
        }
        return found;
    }

    private void refuseTaken(String column, @Nullable String value, @Nullable Long id) {
        if (users.isTaken(column, value, id)) {
            throw ValidationException.duplicate(column);
        }
    }
}
