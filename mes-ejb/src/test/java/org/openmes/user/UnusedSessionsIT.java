package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.line.WorkstationFields;
import org.openmes.line.WorkstationService;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.Database;
import org.openmes.shared.OneTransaction;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.shared.UnauthenticatedException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;

/** For how long a session may stay unused: what its kind says, by the settings of each request (spec 1.1, 1.2, 14.3). */
@ExtendWith(ArquillianExtension.class)
class UnusedSessionsIT {
    private static final Origin ORIGIN = UserFixture.from("10.0.0.1");

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    AuthenticationService authentication;

    @Inject
    EndedSessions ended;

    @Inject
    SettingService settings;

    @Inject
    WorkstationService workstations;

    @Inject
    UserFixture fixture;

    @Inject
    Acting acting;

    @Inject
    Database database;

    @Inject
    OneTransaction transaction;

    @BeforeEach
    void act() {
        fixture.actAsAdmin();
    }

    @AfterEach
    void asItWas() {
        set("120", "12");
    }

    @Test
    void a_shorter_time_ends_the_sessions_of_people_that_run_and_a_longer_one_keeps_them() {
        var user = fixture.aUser(Role.OPERATOR);
        var session = begin(user);
        fixture.ageSessions(user.id(), Duration.ofMinutes(6));

        set("5", "12");
        assertThat(isOpen(session)).isFalse();

        set("7", "12");
        assertThat(isOpen(session)).isTrue();
    }

    @Test
    void what_a_shorter_time_has_ended_is_not_renewed() {
        var user = fixture.aUser(Role.OPERATOR);
        var stamp = authentication
                .signIn(user.username(), UserFixture.PASSWORD, ORIGIN)
                .securityStamp();
        var session = begin(user);
        fixture.ageSessions(user.id(), Duration.ofMinutes(6));
        set("5", "12");

        assertThatExceptionOfType(UnauthenticatedException.class)
                .isThrownBy(() -> authentication.renewSession(session, stamp));

        set("7", "12");
        assertThat(isOpen(authentication.renewSession(session, stamp).token())).isTrue();
    }

    @Test
    void a_shorter_time_ends_the_sessions_of_terminals_that_run_and_that_of_people_does_not() throws Exception {
        var terminal = aTerminal();
        var session = begin(terminal);
        fixture.ageSessions(terminal.id(), Duration.ofMinutes(90));

        set("5", "2");
        assertThat(isOpen(session)).isTrue();

        fixture.ageSessions(terminal.id(), Duration.ofMinutes(90));
        set("120", "1");
        assertThat(isOpen(session)).isFalse();
    }

    @Test
    void who_is_remembered_stays_for_thirty_days_whatever_the_settings_say() {
        set("5", "1");
        var user = fixture.aUser(Role.OPERATOR);
        var begun = authentication.signInRemembered(user.username(), UserFixture.PASSWORD, ORIGIN);

        fixture.ageSessions(user.id(), Duration.ofDays(29));
        assertThat(begun.kept()).isEqualTo(Duration.ofDays(30));
        assertThat(isOpen(begun.token())).isTrue();

        fixture.ageSessions(user.id(), Duration.ofDays(31));
        assertThat(isOpen(begun.token())).isFalse();
    }

    @Test
    void a_terminal_is_not_remembered() throws Exception {
        var terminal = aTerminal();

        var begun = authentication.signInRemembered(terminal.username(), UserFixture.PASSWORD, ORIGIN);

        assertThat(begun.kept()).isNull();
        fixture.ageSessions(terminal.id(), Duration.ofHours(13));
        assertThat(isOpen(begun.token())).isFalse();
    }

    @Test
    void any_other_session_ends_with_the_browser() {
        var user = fixture.aUser(Role.OPERATOR);

        assertThat(authentication
                        .signInForSession(user.username(), UserFixture.PASSWORD, ORIGIN)
                        .kept())
                .isNull();
    }

    @Test
    void tidying_forgets_only_those_that_have_ended() throws Exception {
        var gone = fixture.aUser(Role.OPERATOR);
        var here = fixture.aUser(Role.OPERATOR);
        begin(gone);
        begin(here);
        fixture.ageSessions(gone.id(), Duration.ofMinutes(121));
        fixture.ageSessions(here.id(), Duration.ofMinutes(119));

        transaction.call(() -> {
            ended.forget();
            return null;
        });

        assertThat(sessions(gone)).isZero();
        assertThat(sessions(here)).isEqualTo(1);
    }

    private long sessions(UserDetails user) {
        return database.count("select count(*) from web_session where user_id = :id", user.id());
    }

    private String begin(UserDetails user) {
        var begun = authentication.signInForSession(user.username(), UserFixture.PASSWORD, ORIGIN);
        fixture.actAsAdmin();
        return begun.token();
    }

    private boolean isOpen(String session) {
        return authentication.actorOfSession(session, ORIGIN).isPresent();
    }

    private UserDetails aTerminal() throws Exception {
        var line = fixture.aLine();
        var code = UserFixture.unique("T");
        var station = acting.admin(() -> workstations.create(line, new WorkstationFields(code, code, null, true)));
        return fixture.create(new CreateUser(
                "Terminal",
                code,
                null,
                AccountType.WORKSTATION,
                null,
                station.id(),
                UserFixture.PASSWORD,
                UserFixture.PASSWORD,
                List.of(),
                false,
                true,
                false));
    }

    private void set(String minutesOfPeople, String hoursOfTerminals) {
        acting.admin(() -> settings.change(
                List.of(
                        new SettingChange("session_timeout_minutes", minutesOfPeople),
                        new SettingChange("workstation_session_hours", hoursOfTerminals)),
                null));
    }
}
