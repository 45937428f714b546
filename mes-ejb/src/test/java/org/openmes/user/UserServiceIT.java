package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Change;
import org.openmes.shared.Database;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.ListFilter;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Role;
import org.openmes.shared.RuleException;
import org.openmes.shared.StaleVersionException;
import org.openmes.shared.ValidationException;
import org.openmes.testing.AsAdmin;
import org.openmes.testing.AsSupervisor;
import org.openmes.testing.AsSystem;
import org.openmes.testing.Deployments;

@ExtendWith(ArquillianExtension.class)
class UserServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    UserService users;

    @Inject
    LineAssignments assignments;

    @Inject
    AuthenticationService authentication;

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    UserFixture fixture;

    @Inject
    AsAdmin admin;

    @Inject
    AsSupervisor supervisor;

    @Inject
    AsSystem system;

    @Inject
    Database database;

    @Resource
    ManagedExecutorService executor;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void act() {
        fixture.actAsAdmin();
    }

    @Test
    void names_are_unique_in_any_case() {
        var user = fixture.aUser(Role.OPERATOR);
        var again = UserFixture.command(user.username().toUpperCase(), Role.OPERATOR, List.of());

        var refusal = catchThrowableOfType(ValidationException.class, () -> fixture.create(again));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DUPLICATE);
        assertThat(refusal.errors()).containsOnlyKeys("username");
    }

    @Test
    void of_two_who_take_a_name_at_once_one_hears_that_it_is_taken() throws Exception {
        var command = UserFixture.command(UserFixture.unique("twin"), Role.OPERATOR, List.of());
        Callable<String> create = () -> fixture.asOneRequest(() -> {
            try {
                fixture.actAsAdmin();
                fixture.create(command);
                return "created";
            } catch (ValidationException e) {
                return e.code().name();
            }
        });

        var answers = executor.invokeAll(List.of(create, create));

        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                .containsExactlyInAnyOrder("created", "DUPLICATE");
    }

    @Test
    void everything_wrong_is_told_at_once_by_field() {
        var wrong = new CreateUser(
                " ", "a b", "nowhere", AccountType.USER, null, null, "short", "other", List.of(-1L), false, true, true);

        var refusal = catchThrowableOfType(ValidationException.class, () -> fixture.create(wrong));

        assertThat(refusal.errors())
                .containsOnlyKeys("name", "username", "email", "role", "password", "password_confirmation", "line_ids");
    }

    @Test
    void administrators_and_terminals_take_no_lines() throws Exception {
        var line = fixture.aLine();
        var boss = fixture.aUser(Role.ADMIN);

        assertThatExceptionOfType(RuleException.class)
                .isThrownBy(() -> admin.run(() -> assignments.assign(boss.id(), line)));
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> fixture.aUser(Role.ADMIN, line));
    }

    @Test
    void the_people_of_a_line_are_set_as_a_whole() throws Exception {
        var line = fixture.aLine();
        var stays = fixture.aUser(Role.OPERATOR, line);
        var goes = fixture.aUser(Role.OPERATOR, line);
        var comes = fixture.aUser(Role.SUPERVISOR);

        admin.run(() -> assignments.setUsersOfLine(line, List.of(stays.id(), comes.id()), null));

        assertThat(admin.call(() -> assignments.usersOfLine(line, ListFilter.ALL))
                        .items())
                .extracting(UserReference::id)
                .containsExactlyInAnyOrder(stays.id(), comes.id());
        assertThat(admin.call(() -> users.get(goes.id())).lines()).isEmpty();
        assertThat(lineEntries(goes.id())).containsExactly("created", "deleted");
    }

    @Test
    void two_administrators_who_demote_each_other_leave_one() throws Exception {
        switchOffAllAdmins();
        var one = fixture.aUser(Role.ADMIN);
        var other = fixture.aUser(Role.ADMIN);

        var answers = executor.invokeAll(List.of(demotion(one, other), demotion(other, one)));

        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                .containsExactlyInAnyOrder("done", "STATE_NOT_ALLOWED");
    }

    @Test
    void who_was_never_here_is_deleted_and_who_was_is_not() {
        var unused = fixture.aUser(Role.OPERATOR);
        var used = fixture.aUser(Role.OPERATOR);
        authentication.signIn(used.username(), UserFixture.PASSWORD, UserFixture.from("10.0.0.2"));
        fixture.actAsAdmin();

        admin.run(() -> users.delete(unused.id(), null));

        assertThat(fixture.ledger(unused.id())).containsExactly("created", "deleted");
        assertThat(catchThrowableOfType(RuleException.class, () -> admin.run(() -> users.delete(used.id(), null)))
                        .code())
                .isEqualTo(ErrorCode.IN_USE);
    }

    @Test
    void a_change_of_an_older_state_is_refused() throws Exception {
        var user = fixture.aUser(Role.OPERATOR);
        var changed = admin.call(() -> users.change(user.id(), UserFixture.role(Role.SUPERVISOR), user.version()));

        assertThat(changed.version()).isGreaterThan(user.version());
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() ->
                        admin.run(() -> users.change(user.id(), UserFixture.role(Role.OPERATOR), user.version())));
        assertThat(fixture.ledger(user.id())).containsExactly("created", "updated", "role_changed");
    }

    @Test
    void a_change_of_name_role_and_password_is_one_entry_beside_what_concerns_security() throws Exception {
        var user = fixture.aUser(Role.OPERATOR);
        var change = new ChangeUser(
                Change.of("Berta"),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.of(Role.SUPERVISOR),
                Change.absent(),
                Change.of("merlin over the moor"),
                Change.of("merlin over the moor"),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent());

        admin.run(() -> users.change(user.id(), change, null));

        assertThat(fixture.ledger(user.id())).containsExactly("created", "updated", "role_changed", "password_reset");
        assertThat(updated(user.id())).contains("\"name\": \"Berta\"", "\"role\"", "\"password_hash\": \"***\"");
    }

    @Test
    void the_ledger_holds_no_secret() {
        var user = fixture.aUser(Role.OPERATOR);
        admin.run(() -> users.resetPassword(user.id(), null, null));

        var entries = database.read(handle -> handle.createQuery(
                        "select coalesce(after, before)::text from audit_log where entity_type = 'User' and entity_id = ?")
                .bind(0, user.id())
                .mapTo(String.class)
                .list());

        assertThat(entries).noneMatch(entry -> entry != null && entry.contains("argon2"));
        assertThat(entries).anyMatch(entry -> entry != null && entry.contains("\"password_hash\": \"***\""));
    }

    @Test
    void a_reset_password_works_once_and_must_be_changed() throws Exception {
        var user = fixture.aUser(Role.OPERATOR);

        var generated =
                admin.call(() -> users.resetPassword(user.id(), null, null)).orElseThrow();

        var signedIn = authentication.signIn(user.username(), generated, UserFixture.from("10.0.0.3"));
        assertThat(signedIn.passwordChangeRequired()).isTrue();
    }

    @Test
    void the_list_finds_by_part_of_a_name() throws Exception {
        var user = fixture.aUser(Role.OPERATOR);
        var filter = new UserFilter(user.username().substring(3).toUpperCase(), null, false, false, List.of());

        var page = admin.call(() -> users.list(filter, PageRequest.of(1, 10)));

        assertThat(page.items()).extracting(UserDetails::id).containsExactly(user.id());
        assertThat(page.total()).isEqualTo(1);
        assertThat(admin.call(users::counts).total()).isPositive();
    }

    @Test
    void the_first_administrator_comes_only_into_an_empty_house() throws Exception {
        fixture.aUser(Role.OPERATOR);

        assertThat(system.call(() -> firstAdmin.createIfMissing("admin", null, null)))
                .isEmpty();
    }

    @Test
    void nobody_else_administers_accounts() {
        assertThatExceptionOfType(EJBAccessException.class).isThrownBy(() -> supervisor.run(users::counts));
    }

    private Callable<String> demotion(UserDetails actor, UserDetails target) {
        return () -> fixture.asOneRequest(() -> {
            fixture.actAs(actor.id());
            try {
                admin.run(() -> users.change(target.id(), UserFixture.role(Role.OPERATOR), null));
                return "done";
            } catch (RuleException e) {
                return e.code().name();
            }
        });
    }

    private void switchOffAllAdmins() throws Exception {
        transaction.begin();
        database.write(handle -> handle.execute("update user_account set is_active = false where role = 'ADMIN'"));
        transaction.commit();
    }

    private String updated(long userId) {
        return database.read(handle ->
                handle.createQuery("""
                        select after::text from audit_log
                        where entity_type = 'User' and entity_id = :id and action = 'updated'""").bind("id", userId).mapTo(String.class).one());
    }

    private List<String> lineEntries(long userId) {
        return database.read(handle -> handle.createQuery(
                        "select action from audit_log where entity_type = 'UserLine' and entity_id = :id order by id")
                .bind("id", userId)
                .mapTo(String.class)
                .list());
    }
}
