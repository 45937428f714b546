package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.RateLimitedException;
import org.openmes.shared.Role;
import org.openmes.shared.UnauthenticatedException;
import org.openmes.shared.ValidationException;
import org.openmes.testing.AsAdmin;
import org.openmes.testing.AsSupervisor;
import org.openmes.testing.Deployments;

@ExtendWith(ArquillianExtension.class)
class OwnAccountServiceIT {
    private static final String NEXT = "heron under the bridge";

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    OwnAccountService own;

    @Inject
    AuthenticationService authentication;

    @Inject
    UserFixture fixture;

    @Inject
    UserService users;

    @Inject
    AsAdmin admin;

    @Inject
    AsSupervisor supervisor;

    @BeforeEach
    void act() {
        fixture.actAsAdmin();
    }

    @Test
    void a_new_password_ends_all_but_the_presented_token_and_session() throws Exception {
        var user = fixture.aUser(Role.SUPERVISOR);
        var origin = UserFixture.from("10.0.1.1");
        var other = authentication.signInForToken(user.username(), UserFixture.PASSWORD, origin);
        var mine = authentication.signInForToken(user.username(), UserFixture.PASSWORD, origin);
        var here = authentication
                .signInForSession(user.username(), UserFixture.PASSWORD, origin)
                .token();
        var there = authentication
                .signInForSession(user.username(), UserFixture.PASSWORD, origin)
                .token();

        var stamp = supervisor.call(() -> own.changePassword(UserFixture.PASSWORD, NEXT, NEXT, mine.token()));

        assertThat(authentication.actorOfToken(mine.token(), origin)).isPresent();
        assertThat(authentication.actorOfToken(other.token(), origin)).isEmpty();
        var renewed = authentication.renewSession(here, stamp).token();
        assertThat(authentication.actorOfSession(renewed, origin)).isPresent();
        assertThat(authentication.actorOfSession(here, origin)).isEmpty();
        assertThat(authentication.actorOfSession(there, origin)).isEmpty();
        assertThatThrownBy(() -> authentication.renewSession(here, stamp)).isInstanceOf(UnauthenticatedException.class);
        assertThat(authentication.signIn(user.username(), NEXT, origin).userId())
                .isEqualTo(user.id());
        assertThat(fixture.ledger(user.id())).contains("password_changed", "token_revoked");
    }

    @Test
    void wrong_entries_are_told_by_field() {
        var user = fixture.aUser(Role.SUPERVISOR);
        authentication.signIn(user.username(), UserFixture.PASSWORD, UserFixture.from("10.0.1.2"));

        var refusal = catchThrowableOfType(
                ValidationException.class,
                () -> supervisor.run(() -> own.changePassword("wrong", "short", "other", null)));

        assertThat(refusal.errors()).containsOnlyKeys("current_password", "new_password", "new_password_confirmation");
    }

    @Test
    void wrong_current_passwords_close_the_door_as_failed_sign_ins_do() {
        var user = fixture.aUser(Role.SUPERVISOR);
        var origin = UserFixture.from("10.0.1.4");
        authentication.signIn(user.username(), UserFixture.PASSWORD, origin);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> supervisor.run(() -> own.changePassword("wrong", NEXT, NEXT, null)))
                    .isInstanceOf(ValidationException.class);
        }

        assertThatThrownBy(() -> supervisor.run(() -> own.changePassword(UserFixture.PASSWORD, NEXT, NEXT, null)))
                .isInstanceOf(RateLimitedException.class);
        assertThatThrownBy(() -> authentication.signIn(user.username(), UserFixture.PASSWORD, origin))
                .isInstanceOf(RateLimitedException.class);
        assertThat(fixture.ledger(user.id())).contains("login_failed", "locked").doesNotContain("password_changed");
    }

    @Test
    void the_file_with_a_first_password_goes_when_that_password_goes() throws Exception {
        var user = fixture.aUser(Role.SUPERVISOR);
        var other = fixture.aUser(Role.SUPERVISOR);
        var file = Path.of(System.getenv("OPENMES_DATA_DIR"), "initial-admin-password");
        var kept = Files.exists(file) ? Files.readString(file) : null;
        try {
            Files.writeString(file, user.username() + "\n" + UserFixture.PASSWORD + "\n");
            change(other, UserFixture.PASSWORD);
            assertThatThrownBy(() -> change(user, "wrong")).isInstanceOf(ValidationException.class);
            assertThat(file).exists();

            change(user, UserFixture.PASSWORD);
            assertThat(file).doesNotExist();

            Files.writeString(file, user.username() + "\n" + UserFixture.PASSWORD + "\n");
            admin.run(() -> users.resetPassword(user.id(), null, null));
            assertThat(file).doesNotExist();
        } finally {
            if (kept != null) {
                Files.writeString(file, kept);
            }
        }
    }

    private void change(UserDetails user, String current) throws Exception {
        fixture.actAs(user.id());
        supervisor.run(() -> own.changePassword(current, NEXT, NEXT, null));
    }

    @Test
    void me_tells_role_lines_and_permissions() throws Exception {
        var line = fixture.aLine();
        var user = fixture.aUser(Role.SUPERVISOR, line);
        authentication.signIn(user.username(), UserFixture.PASSWORD, UserFixture.from("10.0.1.3"));

        var me = supervisor.call(own::me);

        assertThat(me.id()).isEqualTo(user.id());
        assertThat(me.lines()).extracting(LineReference::id).containsExactly(line);
        assertThat(me.permissions()).contains("work_orders.manage").doesNotContain("users.manage");
        assertThat(me.lastLoginAt()).isNotNull();
    }
}
