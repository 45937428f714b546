package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.Database;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.PageRequest;
import org.openmes.shared.RateLimitedException;
import org.openmes.shared.Role;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;

/** People make themselves an account (spec 1.3; Appendix C 3). */
@ExtendWith(ArquillianExtension.class)
class RegistrationServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    RegistrationService registration;

    @Inject
    AuthenticationService authentication;

    @Inject
    UserService users;

    @Inject
    SettingService settings;

    @Inject
    Acting acting;

    @Inject
    Database database;

    @BeforeEach
    void open() {
        set("allow_registration", true);
    }

    @AfterEach
    void close() {
        set("allow_registration", false);
        set("registration_requires_approval", true);
    }

    @Test
    void nobody_registers_where_it_is_switched_off() {
        set("allow_registration", false);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> registration.register(person(username()), UserFixture.from("198.51.100.1")));
    }

    @Test
    void who_registers_is_an_operator_who_waits_for_an_admin() {
        var username = username();
        var waiting = acting.admin(() -> users.counts().awaitingApproval());

        assertThat(registration.register(person(username), UserFixture.from("198.51.100.2")))
                .isFalse();

        var account = find(username);
        assertThat(account.role()).isEqualTo(Role.OPERATOR);
        assertThat(account.lines()).isEmpty();
        assertThat(account.isActive()).isFalse();
        assertThat(account.awaitsApproval()).isTrue();
        assertThat(acting.admin(() -> users.counts().awaitingApproval())).isEqualTo(waiting + 1);
        assertThat(recordOf(account.id())).isEqualTo("Jörg O'Hara-Łuk from 198.51.100.2");

        assertThat(acting.admin(() -> users.activate(account.id(), null)).awaitsApproval())
                .isFalse();
        assertThat(authentication
                        .signIn(username, UserFixture.PASSWORD, UserFixture.from(UserFixture.address()))
                        .userId())
                .isEqualTo(account.id());
    }

    @Test
    void without_approval_the_account_works_at_once() {
        set("registration_requires_approval", false);
        var username = username();

        assertThat(registration.register(person(username), UserFixture.from("198.51.100.3")))
                .isTrue();

        assertThat(find(username).isActive()).isTrue();
    }

    @Test
    void that_an_address_belongs_to_somebody_is_not_told() {
        var first = person(username());
        registration.register(first, UserFixture.from("198.51.100.4"));
        var second = username();
        var same = new Register("Ann", second, first.email().toUpperCase(), first.password(), first.password());

        assertThat(registration.register(same, UserFixture.from("198.51.100.4")))
                .isFalse();

        assertThat(acting.admin(() -> users.list(new UserFilter(second, null, true, false, List.of()), PageRequest.ALL))
                        .items())
                .isEmpty();
    }

    @Test
    void what_is_wrong_is_told_by_field() {
        var refusal = catchThrowableOfType(
                ValidationException.class,
                () -> registration.register(
                        new Register("R2-D2", "r2.d2", "nowhere", "short", "other"), UserFixture.from("198.51.100.5")));

        assertThat(refusal.errors()).containsOnlyKeys("name", "username", "email", "password", "password_confirmation");
    }

    @Test
    void the_sixth_attempt_of_an_address_within_a_minute_is_refused() {
        var nothing = new Register("", "", "", "", "");
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> registration.register(nothing, UserFixture.from("198.51.100.6")));
        }

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> registration.register(person(username()), UserFixture.from("198.51.100.6")));
        assertThat(registration.register(person(username()), UserFixture.from("198.51.100.7")))
                .isFalse();
    }

    private UserDetails find(String username) {
        return acting.admin(() -> users.list(new UserFilter(username, null, true, false, List.of()), PageRequest.ALL)
                        .items())
                .get(0);
    }

    private String recordOf(long userId) {
        return database.read(handle -> handle.createQuery(
                        "select name || ' from ' || ip_address from registration where user_id = :user")
                .bind("user", userId)
                .mapTo(String.class)
                .one());
    }

    private void set(String key, boolean value) {
        acting.admin(() -> settings.change(List.of(new SettingChange(key, String.valueOf(value))), null));
    }

    private static String username() {
        return "r" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static Register person(String username) {
        return new Register(
                "Jörg O'Hara-Łuk", username, username + "@plant.example", UserFixture.PASSWORD, UserFixture.PASSWORD);
    }
}
