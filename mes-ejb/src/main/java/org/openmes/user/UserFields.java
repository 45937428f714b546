package org.openmes.user;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;
import org.openmes.shared.Violations;

/** What the form of an account holds, apart from password and lines (spec 9.3). */
record UserFields(
        @Nullable String name,
        @Nullable String username,
        @Nullable String email,
        AccountType accountType,
        @Nullable Role role,
        @Nullable Long workstationId,
        boolean allLines,
        boolean isActive,
        boolean forcePasswordChange) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");
    private static final int LONGEST = 255;

    static UserFields of(CreateUser command) {
        return new UserFields(
                        command.name(),
                        command.username(),
                        command.email(),
                        command.accountType(),
                        command.role(),
                        command.workstationId(),
                        command.allLines(),
                        command.isActive(),
                        command.forcePasswordChange())
                .settled();
    }

    UserFields with(ChangeUser command) {
        return new UserFields(
                        command.name().or(name),
                        command.username().or(username),
                        command.email().or(email),
                        command.accountType().or(accountType),
                        command.role().or(role),
                        command.workstationId().or(workstationId),
                        Boolean.TRUE.equals(command.allLines().or(allLines)),
                        Boolean.TRUE.equals(command.isActive().or(isActive)),
                        Boolean.TRUE.equals(command.forcePasswordChange().or(forcePasswordChange)))
                .settled();
    }

    UserFields withProfile(@Nullable String otherName, @Nullable String otherEmail) {
        return new UserFields(
                        otherName,
                        username,
                        otherEmail,
                        accountType,
                        role,
                        workstationId,
                        allLines,
                        isActive,
                        forcePasswordChange)
                .settled();
    }

    UserFields withActive(boolean active) {
        return new UserFields(
                name, username, email, accountType, role, workstationId, allLines, active, forcePasswordChange);
    }

    /**
     * What follows from the rest: terminals are operators at one station, whose password an administrator keeps; persons
     * are bound to no station; all lines are for supervisors.
     */
    private UserFields settled() {
        var terminal = accountType == AccountType.WORKSTATION;
        var allLinesFit = accountType != null && accountType.takesAllLines(role);
        return new UserFields(
                name == null ? null : name.strip(),
                username == null ? null : username.strip(),
                email == null || email.isBlank() ? null : email.strip(),
                accountType,
                terminal ? Role.OPERATOR : role,
                terminal ? workstationId : null,
                allLines && allLinesFit,
                isActive,
                forcePasswordChange && !terminal);
    }

    /** What was given and such an account does not have; it is told, not dropped. */
    Violations unfit(boolean allLinesGiven, @Nullable Long workstationGiven) {
        var violations = new Violations();
        if (allLinesGiven && !allLines && role != null) {
            violations.add("all_lines", "user.all_lines_for_supervisors");
        }
        if (workstationGiven != null && accountType == AccountType.USER) {
            violations.add("workstation_id", "user.station_for_terminals");
        }
        return violations;
    }

    /** Whether lines may be assigned to such an account one by one. */
    boolean takesLines() {
        return accountType != null && accountType.takesLines(role);
    }

    /** Whether such an account may have a PIN. */
    boolean takesPin() {
        return accountType != null && accountType.takesPin(role);
    }

    void check(Violations violations) {
        violations.code("name", name, LONGEST);
        if (violations.required("username", username)
                && !Attempt.USERNAME.matcher(username).matches()) {
            violations.add("username", "validation.username");
        }
        violations.required("account_type", accountType);
        if (violations.required("role", role) && role == Role.SYSTEM) {
            violations.add("role", "validation.one_of", "ADMIN, SUPERVISOR, OPERATOR");
        }
        if (accountType == AccountType.WORKSTATION) {
            violations.required("workstation_id", workstationId);
        } else {
            violations.required("email", email);
        }
        checkEmail(violations);
    }

    private void checkEmail(Violations violations) {
        violations.optionalText("email", email, LONGEST);
        if (email != null && violations.fine("email") && !EMAIL.matcher(email).matches()) {
            violations.add("email", "validation.email");
        }
    }
}
