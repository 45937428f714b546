package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.Actor;
import org.openmes.shared.Database;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.LineScope;
import org.openmes.shared.Role;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;

/** Short numbers for the floor (spec 1.2). */
@ExtendWith(ArquillianExtension.class)
class PinServiceIT {
    private static final String PIN = "4711";

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    PinService pins;

    @Inject
    AuthenticationService authentication;

    @Inject
    UserService users;

    @Inject
    SettingService settings;

    @Inject
    UserFixture fixture;

    @Inject
    Acting acting;

    @Inject
    Database database;

    @BeforeEach
    void enable() {
        fixture.actAsAdmin();
        set(true);
    }

    @AfterEach
    void disable() {
        set(false);
    }

    @Test
    void who_has_set_one_signs_in_by_it() throws Exception {
        var user = fixture.aUser(Role.OPERATOR);
        own(user, () -> pins.setOwn(UserFixture.PASSWORD, PIN, PIN));

        assertThat(signIn(user, PIN)).isNotBlank();
        assertThat(acting.admin(() -> users.get(user.id())).hasPin()).isTrue();
    }

    @Test
    void none_signs_in_by_it_where_the_plant_does_not_allow_it() throws Exception {
        var user = fixture.aUser(Role.OPERATOR);
        own(user, () -> pins.setOwn(UserFixture.PASSWORD, PIN, PIN));
        set(false);

        var refusal = catchThrowableOfType(ValidationException.class, () -> signIn(user, PIN));

        assertThat(refusal.errors()).containsOnlyKeys("pin");
    }

    @Test
    void setting_one_takes_the_password() throws Exception {
        var user = fixture.aUser(Role.OPERATOR);

        var refusal = catchThrowableOfType(
                ValidationException.class, () -> own(user, () -> pins.setOwn("not this one", PIN, PIN)));

        assertThat(refusal.errors()).containsOnlyKeys("current_password");
        assertThat(acting.admin(() -> users.get(user.id())).hasPin()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "123456789", "12a4", "", "12 34"})
    void one_has_four_to_eight_digits(String pin) throws Exception {
        var user = fixture.aUser(Role.OPERATOR);

        var refusal = catchThrowableOfType(
                ValidationException.class, () -> acting.admin(() -> pins.set(user.id(), pin, pin, null)));

        assertThat(refusal.errors()).containsOnlyKeys("pin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "12345", "12345678"})
    void all_lengths_that_are_saved_sign_in(String pin) throws Exception {
        var user = fixture.aUser(Role.OPERATOR);
        acting.admin(() -> pins.set(user.id(), pin, pin, null));

        assertThat(signIn(user, pin)).isNotBlank();
    }

    @Test
    void five_failures_lock_it_until_the_password_is_given_or_an_admin_unlocks_it() throws Exception {
        var user = fixture.aUser(Role.OPERATOR);
        acting.admin(() -> pins.set(user.id(), PIN, PIN, null));
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> signIn(user, "0000"));
            forgetFailuresOfTheName(user);
        }

        var refusal = catchThrowableOfType(ValidationException.class, () -> signIn(user, PIN));
        assertThat(refusal.errors()).containsOnlyKeys("pin");
        assertThat(acting.admin(() -> users.get(user.id())).locked()).isTrue();

        acting.admin(() -> {
            users.unlock(user.id(), null);
            return null;
        });
        assertThat(signIn(user, PIN)).isNotBlank();
    }

    @Test
    void admins_and_terminals_have_none_and_lose_it_when_they_become_such() throws Exception {
        var user = fixture.aUser(Role.OPERATOR);
        acting.admin(() -> pins.set(user.id(), PIN, PIN, null));

        acting.admin(() -> users.change(user.id(), UserFixture.role(Role.ADMIN), null));

        assertThat(acting.admin(() -> users.get(user.id())).hasPin()).isFalse();
        assertThatExceptionOfType(RuleException.class)
                .isThrownBy(() -> acting.admin(() -> pins.set(user.id(), PIN, PIN, null)));
        var asAdmin = new Actor(
                user.id(),
                user.username(),
                "Ann",
                Role.ADMIN,
                LineScope.ALL,
                null,
                false,
                UserFixture.from(UserFixture.address()));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> acting.as(asAdmin, () -> {
                    pins.setOwn(UserFixture.PASSWORD, PIN, PIN);
                    return null;
                }));
    }

    @Test
    void the_ledger_knows_that_it_changed_and_not_what_it_is() throws Exception {
        var user = fixture.aUser(Role.OPERATOR);
        acting.admin(() -> pins.set(user.id(), PIN, PIN, null));

        var entries = database.read(handle -> handle.createQuery("""
                        select action || ' ' || coalesce(after ->> 'pin_hash', '-') from audit_log
                        where entity_type = 'User' and entity_id = :id and action <> 'created' order by id""")
                .bind("id", user.id())
                .mapTo(String.class)
                .list());

        assertThat(entries).containsExactly("updated ***", "pin_changed -");
    }

    private String signIn(UserDetails user, String pin) {
        return authentication
                .signInForSessionByPin(user.username(), pin, UserFixture.from(UserFixture.address()))
                .token();
    }

    private void own(UserDetails user, Runnable work) {
        var origin = UserFixture.from(UserFixture.address());
        var lines = LineScope.of(Set.of());
        var actor = new Actor(user.id(), user.username(), user.name(), Role.OPERATOR, lines, null, false, origin);
        acting.as(actor, () -> {
            work.run();
            return null;
        });
    }

    private void forgetFailuresOfTheName(UserDetails user) {
        database.read(handle -> handle.createUpdate("delete from login_failure where username_key = :key")
                .bind("key", Attempt.key(user.username()))
                .execute());
    }

    private void set(boolean enabled) {
        var change = new SettingChange("pin_login_enabled", String.valueOf(enabled));
        acting.admin(() -> settings.change(List.of(change), null));
    }
}
