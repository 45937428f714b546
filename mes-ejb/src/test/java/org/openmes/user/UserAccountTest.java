package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.Change;
import org.openmes.shared.Role;

/** What changes of an account bring with them (spec 9.3, 9.4, 1.2). */
class UserAccountTest {
    private static final UserFields ANNA = person(Role.OPERATOR, true);

    @Test
    void an_account_keeps_its_fields() {
        var account = new UserAccount(ANNA, "hash", Instant.EPOCH);

        assertThat(account.fields()).isEqualTo(ANNA);
        assertThat(account.username()).isEqualTo("anna");
        assertThat(account.name()).isEqualTo("Anna");
        assertThat(account.role()).isEqualTo(Role.OPERATOR);
        assertThat(account.accountType()).isEqualTo(AccountType.USER);
        assertThat(account.isActive()).isTrue();
        assertThat(account.forcePasswordChange()).isFalse();
        assertThat(account.passwordHash()).isEqualTo("hash");
    }

    @Test
    void who_is_switched_off_loses_his_sessions() {
        var account = new UserAccount(ANNA, "hash", Instant.EPOCH);
        var stamp = account.securityStamp();

        account.take(ANNA);
        assertThat(account.securityStamp()).isEqualTo(stamp);

        account.take(ANNA.withActive(false));
        var off = account.securityStamp();
        assertThat(off).isNotEqualTo(stamp);

        account.take(ANNA.withActive(false));
        assertThat(account.securityStamp()).isEqualTo(off);
    }

    @Test
    void another_password_ends_all_sessions() {
        var account = new UserAccount(ANNA, "hash", Instant.EPOCH);
        var stamp = account.securityStamp();

        account.changePassword("other", true);

        assertThat(account.passwordHash()).isEqualTo("other");
        assertThat(account.forcePasswordChange()).isTrue();
        assertThat(account.securityStamp()).isNotEqualTo(stamp);
    }

    @ParameterizedTest
    @CsvSource({"USER, OPERATOR, true", "USER, SUPERVISOR, true", "USER, ADMIN, false", "WORKSTATION, OPERATOR, false"})
    void a_pin_and_lines_of_their_own_are_for_operators_and_supervisors_as_persons(
            AccountType type, Role role, boolean fit) {
        var fields = new UserFields("Anna", "anna", "a@b", type, role, 20L, false, true, false);
        var account = new UserAccount(ANNA, "hash", Instant.EPOCH);
        account.changePin("pin");

        account.take(fields);

        assertThat(account.pinHash()).isEqualTo(fit ? "pin" : null);
        assertThat(fields.takesPin()).isEqualTo(fit);
        assertThat(fields.takesLines()).isEqualTo(fit);
    }

    @Test
    void every_field_can_change_and_what_is_not_named_stays() {
        var nothing = new ChangeUser(
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent());
        assertThat(ANNA.with(nothing)).isEqualTo(ANNA);
        assertThat(nothing.mayMoveLines()).isFalse();
        assertThat(nothing.namedLines()).isEmpty();

        var all = ANNA.with(new ChangeUser(
                Change.of(" Bob "),
                Change.of(" bob "),
                Change.of(" b@c "),
                Change.absent(),
                Change.of(Role.SUPERVISOR),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.of(true),
                Change.of(false),
                Change.of(true)));
        assertThat(all)
                .isEqualTo(new UserFields(
                        "Bob", "bob", "b@c", AccountType.USER, Role.SUPERVISOR, null, true, false, true));
    }

    @Test
    void a_profile_changes_name_and_address_alone() {
        assertThat(ANNA.withProfile(" Ann ", " "))
                .isEqualTo(
                        new UserFields("Ann", "anna", null, AccountType.USER, Role.OPERATOR, null, false, true, false));
    }

    @Test
    void a_terminal_takes_neither_all_lines_nor_a_forced_change() {
        var station = new ChangeUser(
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.of(AccountType.WORKSTATION),
                Change.of(Role.SUPERVISOR),
                Change.of(20L),
                Change.absent(),
                Change.absent(),
                Change.of(List.of(1L)),
                Change.of(true),
                Change.absent(),
                Change.of(true));

        assertThat(ANNA.with(station))
                .isEqualTo(new UserFields(
                        "Anna", "anna", "a@b", AccountType.WORKSTATION, Role.OPERATOR, 20L, false, true, false));
        assertThat(station.mayMoveLines()).isTrue();
        assertThat(station.namedLines()).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"lines", "role", "type"})
    void lines_can_move_with_the_lines_the_role_or_the_kind_of_account(String named) {
        var change = new ChangeUser(
                Change.absent(),
                Change.absent(),
                Change.absent(),
                named.equals("type") ? Change.of(AccountType.USER) : Change.absent(),
                named.equals("role") ? Change.of(Role.OPERATOR) : Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                named.equals("lines") ? Change.of(null) : Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent());

        assertThat(change.mayMoveLines()).isTrue();
        assertThat(change.namedLines()).isEmpty();
    }

    @Test
    void who_sends_the_whole_account_clears_what_he_does_not_name() {
        var whole = onlyType(Change.absent()).whole(AccountType.USER);
        assertThat(whole.name()).isEqualTo(Change.of(null));
        assertThat(whole.email()).isEqualTo(Change.of(null));
        assertThat(whole.role()).isEqualTo(Change.of(null));
        assertThat(whole.lineIds().present()).isFalse();

        var terminal = onlyType(Change.of(AccountType.WORKSTATION)).whole(AccountType.USER);
        assertThat(terminal.email().present()).isFalse();

        var named = whole.whole(AccountType.USER);
        assertThat(named).isEqualTo(whole);
    }

    @Test
    void who_waits_for_approval_waits_until_he_is_switched_on() {
        var waiting = new UserAccount(ANNA.withActive(false), "hash", Instant.EPOCH);
        waiting.awaitApproval();

        assertThat(waiting).hasFieldOrPropertyWithValue("awaitsApproval", true);
        waiting.take(ANNA.withActive(false));
        assertThat(waiting).hasFieldOrPropertyWithValue("awaitsApproval", true);
        waiting.take(ANNA);
        assertThat(waiting).hasFieldOrPropertyWithValue("awaitsApproval", false);
        waiting.awaitApproval();
        assertThat(waiting).hasFieldOrPropertyWithValue("awaitsApproval", false);
    }

    private static ChangeUser onlyType(Change<AccountType> type) {
        return new ChangeUser(
                Change.absent(),
                Change.absent(),
                Change.absent(),
                type,
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent());
    }

    private static UserFields person(Role role, boolean active) {
        return new UserFields("Anna", "anna", "a@b", AccountType.USER, role, null, false, active, false);
    }
}
