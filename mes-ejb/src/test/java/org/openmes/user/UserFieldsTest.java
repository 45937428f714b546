package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.shared.Role;
import org.openmes.shared.Violations;

class UserFieldsTest {
    @Test
    void a_terminal_is_an_operator_at_its_station_without_address_or_forced_change() {
        var fields = UserFields.of(command(AccountType.WORKSTATION, Role.ADMIN, " ", 7L));

        assertThat(fields.role()).isEqualTo(Role.OPERATOR);
        assertThat(fields.forcePasswordChange()).isFalse();
        assertThat(fields.allLines()).isFalse();
        assertThat(fields.takesLines()).isFalse();
        assertThat(violations(fields).isEmpty()).isTrue();
    }

    @Test
    void a_terminal_needs_a_workstation() {
        var fields = UserFields.of(command(AccountType.WORKSTATION, null, null, null));

        assertThat(violations(fields).fine("workstation_id")).isFalse();
    }

    @Test
    void a_person_needs_role_and_address_and_has_no_station() {
        var fields = UserFields.of(command(AccountType.USER, null, null, 7L));

        assertThat(fields.workstationId()).isNull();
        assertThat(violations(fields).fine("role")).isFalse();
        assertThat(violations(fields).fine("email")).isFalse();
    }

    @Test
    void all_lines_are_for_supervisors_only() {
        assertThat(unfit(AccountType.USER, Role.SUPERVISOR, null).fine("all_lines"))
                .isTrue();
        assertThat(unfit(AccountType.USER, Role.OPERATOR, null).fine("all_lines"))
                .isFalse();
        assertThat(unfit(AccountType.WORKSTATION, null, 7L).fine("all_lines")).isFalse();
    }

    @Test
    void a_station_is_for_terminals_only() {
        assertThat(unfit(AccountType.USER, Role.SUPERVISOR, 7L).fine("workstation_id"))
                .isFalse();
        assertThat(unfit(AccountType.WORKSTATION, null, 7L).fine("workstation_id"))
                .isTrue();
    }

    private static Violations unfit(AccountType type, Role role, Long workstationId) {
        return UserFields.of(command(type, role, "a@b", workstationId)).unfit(true, workstationId);
    }

    @Test
    void nobody_becomes_the_system() {
        var fields = UserFields.of(command(AccountType.USER, Role.SYSTEM, "a@b", null));

        assertThat(violations(fields).fine("role")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "with blank", "an@sign", "semi;colon"})
    void refuses_other_characters_in_user_names(String username) {
        assertThat(Attempt.USERNAME.matcher(username).matches()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "@plant", "anna@", "anna@plant@x", "an na@plant.example"})
    void refuses_what_is_no_address(String email) {
        assertThat(violations(UserFields.of(command(AccountType.USER, Role.OPERATOR, email, null)))
                        .fine("email"))
                .isFalse();
    }

    @Test
    void a_person_is_fine_with_name_user_name_role_and_address() {
        var fields = UserFields.of(command(AccountType.USER, Role.SUPERVISOR, " anna@plant.example ", null));

        assertThat(violations(fields).isEmpty()).isTrue();
        assertThat(fields.email()).isEqualTo("anna@plant.example");
        assertThat(fields.username()).isEqualTo("anna.b-1");
        assertThat(fields.allLines()).isTrue();
        assertThat(fields.forcePasswordChange()).isTrue();
    }

    @Test
    void an_account_needs_kind_name_and_user_name() {
        var nothing = new UserFields(null, null, "a@b", null, Role.OPERATOR, null, false, true, false);

        var violations = violations(nothing);
        assertThat(violations.fine("name")).isFalse();
        assertThat(violations.fine("username")).isFalse();
        assertThat(violations.fine("account_type")).isFalse();
        assertThat(UserFields.of(new CreateUser(
                                null,
                                null,
                                null,
                                AccountType.USER,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                false,
                                true,
                                false))
                        .name())
                .isNull();
    }

    @Test
    void an_address_is_not_endless() {
        var fields = UserFields.of(command(AccountType.USER, Role.OPERATOR, "a@" + "b".repeat(254), null));

        assertThat(violations(fields).fine("email")).isFalse();
    }

    private static Violations violations(UserFields fields) {
        var violations = new Violations();
        fields.check(violations);
        return violations;
    }

    private static CreateUser command(AccountType type, Role role, String email, Long workstationId) {
        return new CreateUser(
                "Anna", " anna.b-1 ", email, type, role, workstationId, null, null, List.of(), true, true, true);
    }
}
