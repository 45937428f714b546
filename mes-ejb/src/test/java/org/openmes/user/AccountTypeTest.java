package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openmes.shared.Role;

/** What accounts of a kind and role may have (spec 1.2, 9.3, 9.4). */
class AccountTypeTest {
    @Test
    void persons_below_admins_take_lines_and_pin_and_supervisors_all_lines() {
        assertThat(table(AccountType.USER)).isEqualTo("""
                OPERATOR lines true, all false, pin true
                SUPERVISOR lines true, all true, pin true
                ADMIN lines false, all false, pin false""");
        assertThat(AccountType.USER.takesWorkstation()).isFalse();
    }

    @Test
    void terminals_take_a_workstation_and_nothing_else() {
        assertThat(table(AccountType.WORKSTATION)).isEqualTo("""
                OPERATOR lines false, all false, pin false
                SUPERVISOR lines false, all false, pin false
                ADMIN lines false, all false, pin false""");
        assertThat(AccountType.WORKSTATION.takesWorkstation()).isTrue();
    }

    private static String table(AccountType type) {
        return Arrays.stream(new Role[] {Role.OPERATOR, Role.SUPERVISOR, Role.ADMIN})
                .map(role -> "%s lines %s, all %s, pin %s"
                        .formatted(role, type.takesLines(role), type.takesAllLines(role), type.takesPin(role)))
                .collect(Collectors.joining("\n"));
    }
}
