package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.LineScope;
import org.openmes.shared.RateLimitedException;
import org.openmes.shared.Role;
import org.openmes.testing.AsAdmin;
import org.openmes.testing.Deployments;

@ExtendWith(ArquillianExtension.class)
class AuthenticationServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    AuthenticationService authentication;

    @Inject
    UserService users;

    @Inject
    LineAssignments assignments;

    @Inject
    UserFixture fixture;

    @Inject
    AsAdmin admin;

    @Inject
    CurrentActor current;

    @Resource
    ManagedExecutorService executor;

    @BeforeEach
    void act() {
        fixture.actAsAdmin();
    }

    @Test
    void who_gives_the_right_password_is_the_actor_and_in_the_ledger() {
        var user = fixture.aUser(Role.SUPERVISOR);

        var signedIn = authentication.signIn(
                " " + user.username().toUpperCase() + " ", UserFixture.PASSWORD, UserFixture.from("10.0.0.1"));

        assertThat(signedIn.userId()).isEqualTo(user.id());
        assertThat(current.get().userId()).isEqualTo(user.id());
        assertThat(fixture.ledger(user.id())).containsExactly("created", "login");
    }

    @Test
    void unknown_name_and_wrong_password_sound_the_same_and_leave_a_trace() {
        var user = fixture.aUser(Role.OPERATOR);
        var address = UserFixture.address();

        var wrong = refusal(user.username(), "wrong", address);
        var unknown = refusal(UserFixture.unique("nobody"), "wrong", address);

        assertThat(wrong.code()).isEqualTo(ErrorCode.BAD_CREDENTIALS);
        assertThat(unknown.code()).isEqualTo(wrong.code());
        assertThat(unknown.errors()).isEqualTo(wrong.errors());
        assertThat(fixture.ledger(user.id())).containsExactly("created", "login_failed");
    }

    @Test
    void odd_names_are_refused_like_unknown_ones() {
        assertThat(refusal("\0 '; drop table user_account", "wrong", UserFixture.address())
                        .code())
                .isEqualTo(ErrorCode.BAD_CREDENTIALS);
    }

    @Test
    void of_twenty_guesses_at_once_five_are_answered() throws Exception {
        var user = fixture.aUser(Role.OPERATOR);
        var guesses = new ArrayList<Callable<ErrorCode>>();
        for (var i = 0; i < 20; i++) {
            guesses.add(() ->
                    refusal(user.username(), "guess", UserFixture.address()).code());
        }

        var answers = new ArrayList<ErrorCode>();
        for (var answer : executor.invokeAll(guesses)) {
            answers.add(answer.get());
        }

        assertThat(answers).filteredOn(ErrorCode.BAD_CREDENTIALS::equals).hasSize(5);
        assertThat(answers).filteredOn(ErrorCode.RATE_LIMITED::equals).hasSize(15);
        assertThat(fixture.ledger(user.id()))
                .containsExactly(
                        "created",
                        "login_failed",
                        "login_failed",
                        "login_failed",
                        "login_failed",
                        "login_failed",
                        "locked");
    }

    @Test
    void a_closed_name_is_open_again_when_an_administrator_unlocks_it() {
        var user = fixture.aUser(Role.OPERATOR);
        for (var i = 0; i < 5; i++) {
            refusal(user.username(), "wrong", UserFixture.address());
        }
        var closed = catchThrowableOfType(RateLimitedException.class, () -> signIn(user));
        assertThat(closed.retryAfterSeconds()).isBetween(880L, 900L);

        fixture.actAsAdmin();
        admin.run(() -> {
            assertThat(users.get(user.id()).locked()).isTrue();
            users.unlock(user.id(), null);
        });

        assertThat(signIn(user).userId()).isEqualTo(user.id());
        assertThat(fixture.ledger(user.id())).contains("unlocked", "login");
    }

    @Test
    void ten_failures_from_one_address_close_it_for_every_name() {
        var address = UserFixture.address();
        for (var i = 0; i < 10; i++) {
            assertThat(refusal(UserFixture.unique("nobody"), "wrong", address).code())
                    .isEqualTo(ErrorCode.BAD_CREDENTIALS);
        }

        assertThat(refusal(UserFixture.unique("nobody"), "wrong", address).code())
                .isEqualTo(ErrorCode.RATE_LIMITED);
    }

    @Test
    void a_whole_shift_signs_in_behind_one_address() throws Exception {
        var user = fixture.aUser(Role.OPERATOR);
        var signIns = new ArrayList<Callable<Long>>();
        for (var i = 0; i < 30; i++) {
            signIns.add(() -> authentication
                    .signInForToken(user.username(), UserFixture.PASSWORD, UserFixture.from("192.0.2.1"))
                    .account()
                    .userId());
        }

        for (var signedIn : executor.invokeAll(signIns)) {
            assertThat(signedIn.get()).isEqualTo(user.id());
        }
    }

    @Test
    void that_an_account_is_switched_off_hears_only_who_knows_its_password() {
        var user = fixture.aUser(Role.OPERATOR);
        admin.run(() -> users.deactivate(user.id(), null));

        assertThat(refusal(user.username(), "wrong", UserFixture.address()).code())
                .isEqualTo(ErrorCode.BAD_CREDENTIALS);
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> signIn(user));
    }

    @Test
    void switching_off_ends_session_and_token_at_once() {
        var user = fixture.aUser(Role.OPERATOR);
        var issued = authentication.signInForToken(user.username(), UserFixture.PASSWORD, UserFixture.from("10.0.0.1"));
        var session = authentication
                .signInForSession(user.username(), UserFixture.PASSWORD, UserFixture.from("10.0.0.1"))
                .token();
        assertThat(authentication.actorOfSession(session, UserFixture.from(null)))
                .isPresent();
        assertThat(authentication.actorOfToken(issued.token(), UserFixture.from(null)))
                .isPresent();

        fixture.actAsAdmin();
        admin.run(() -> {
            users.deactivate(user.id(), null);
            users.activate(user.id(), null);
        });

        assertThat(authentication.actorOfSession(session, UserFixture.from(null)))
                .isEmpty();
        assertThat(authentication.actorOfToken(issued.token(), UserFixture.from(null)))
                .isEmpty();
    }

    @Test
    void logout_ends_only_the_presented_token() {
        var user = fixture.aUser(Role.OPERATOR);
        var origin = UserFixture.from("10.0.0.1");
        var one = authentication.signInForToken(user.username(), UserFixture.PASSWORD, origin);
        var other = authentication.signInForToken(user.username(), UserFixture.PASSWORD, origin);

        authentication.signOutToken(one.token());
        authentication.signOutToken(one.token());

        assertThat(authentication.actorOfToken(one.token(), origin)).isEmpty();
        assertThat(authentication.actorOfToken(other.token(), origin)).isPresent();
        assertThat(fixture.ledger(user.id())).filteredOn("logout"::equals).hasSize(1);
    }

    @Test
    void a_renewed_token_replaces_the_old_one() {
        var user = fixture.aUser(Role.OPERATOR);
        var origin = UserFixture.from("10.0.0.1");
        var old = authentication.signInForToken(user.username(), UserFixture.PASSWORD, origin);

        var fresh = authentication.renewToken(old.token(), origin).orElseThrow();

        assertThat(authentication.actorOfToken(old.token(), origin)).isEmpty();
        assertThat(authentication.actorOfToken(fresh.token(), origin)).isPresent();
        assertThat(authentication.renewToken(old.token(), origin)).isEmpty();
    }

    @Test
    void a_session_ends_alone_and_stays_ended() {
        var user = fixture.aUser(Role.OPERATOR);
        var origin = UserFixture.from("10.0.0.1");
        var one = authentication
                .signInForSession(user.username(), UserFixture.PASSWORD, origin)
                .token();
        var other = authentication
                .signInForSession(user.username(), UserFixture.PASSWORD, origin)
                .token();

        authentication.endSession(one);
        authentication.endSession(one);

        assertThat(authentication.actorOfSession(one, origin)).isEmpty();
        assertThat(authentication.actorOfSession(other, origin)).isPresent();
    }

    @Test
    void a_session_ends_when_it_is_not_used_and_use_keeps_it() {
        var user = fixture.aUser(Role.OPERATOR);
        var origin = UserFixture.from("10.0.0.1");
        var session = authentication
                .signInForSession(user.username(), UserFixture.PASSWORD, origin)
                .token();
        var idle = Duration.ofMinutes(120);

        fixture.ageSessions(user.id(), idle.minusMinutes(1));
        assertThat(authentication.actorOfSession(session, origin)).isPresent();
        fixture.ageSessions(user.id(), idle.minusMinutes(1));
        assertThat(authentication.actorOfSession(session, origin)).isPresent();

        fixture.ageSessions(user.id(), idle);
        assertThat(authentication.actorOfSession(session, origin)).isEmpty();
    }

    @Test
    void role_and_lines_are_those_of_now() throws Exception {
        var line = fixture.aLine();
        var user = fixture.aUser(Role.OPERATOR);
        var session = authentication
                .signInForSession(user.username(), UserFixture.PASSWORD, UserFixture.from("10.0.0.1"))
                .token();

        fixture.actAsAdmin();
        admin.run(() -> {
            users.change(user.id(), UserFixture.role(Role.SUPERVISOR), null);
            assignments.assign(user.id(), line);
        });

        var actor =
                authentication.actorOfSession(session, UserFixture.from(null)).orElseThrow();
        assertThat(actor.role()).isEqualTo(Role.SUPERVISOR);
        assertThat(actor.lines()).isEqualTo(LineScope.of(Set.of(line)));
    }

    private SignedIn signIn(UserDetails user) {
        return authentication.signIn(user.username(), UserFixture.PASSWORD, UserFixture.from(UserFixture.address()));
    }

    private DomainException refusal(String username, String password, String address) {
        return catchThrowableOfType(
                DomainException.class, () -> authentication.signIn(username, password, UserFixture.from(address)));
    }
}
