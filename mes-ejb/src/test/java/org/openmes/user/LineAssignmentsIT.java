package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.line.LineService;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Role;
import org.openmes.shared.StaleVersionException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Together;

/** Who works where is part of the account and of the line: a change of it raises the version of both. */
@ExtendWith(ArquillianExtension.class)
class LineAssignmentsIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    UserService users;

    @Inject
    LineAssignments assignments;

    @Inject
    LineService lines;

    @Inject
    UserFixture fixture;

    @Inject
    Acting acting;

    private long line;
    private long other;
    private UserDetails user;

    @BeforeEach
    void anOperator() throws Exception {
        fixture.actAsAdmin();
        line = fixture.aLine();
        other = fixture.aLine();
        user = fixture.aUser(Role.OPERATOR);
    }

    @Test
    void of_two_who_set_the_lines_of_an_account_from_the_same_state_the_later_is_refused() {
        acting.admin(() -> users.change(user.id(), UserFixture.lines(line), user.version()));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(
                        () -> acting.admin(() -> users.change(user.id(), UserFixture.lines(other), user.version())));
        assertThat(linesOfUser()).containsExactly(line);
    }

    @Test
    void a_form_of_an_account_is_stale_once_its_line_got_other_people() {
        setPeople(List.of(user.id()), null);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(
                        () -> acting.admin(() -> users.change(user.id(), UserFixture.lines(other), user.version())));
        assertThat(linesOfUser()).containsExactly(line);
    }

    @Test
    void of_two_who_set_the_people_of_a_line_from_the_same_state_the_later_is_refused() {
        var version = versionOfLine(line);
        setPeople(List.of(user.id()), version);

        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> setPeople(List.of(), version));
        assertThat(linesOfUser()).containsExactly(line);
    }

    @Test
    void the_people_of_a_line_are_stale_once_an_account_came_to_it() {
        var version = versionOfLine(line);
        acting.admin(() -> users.change(user.id(), UserFixture.lines(line), null));

        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> setPeople(List.of(), version));
    }

    @Test
    void a_set_that_stays_as_it_was_raises_no_version() {
        setPeople(List.of(user.id()), null);
        var ofLine = versionOfLine(line);
        var ofUser = acting.admin(() -> users.get(user.id())).version();

        setPeople(List.of(user.id()), ofLine);

        assertThat(versionOfLine(line)).isEqualTo(ofLine);
        assertThat(acting.admin(() -> users.get(user.id())).version()).isEqualTo(ofUser);
    }

    @Test
    void an_account_that_is_deleted_leaves_its_lines() {
        setPeople(List.of(user.id()), null);
        var version = versionOfLine(line);

        acting.admin(() -> {
            users.delete(user.id(), null);
            return user;
        });

        assertThat(acting.admin(() -> assignments.usersOfLine(line, ListFilter.ALL))
                        .items())
                .isEmpty();
        assertThat(versionOfLine(line)).isGreaterThan(version);
    }

    @RepeatedTest(5)
    void people_set_from_both_sides_at_once_do_not_stand_in_each_others_way() throws Exception {
        var first = new AtomicBoolean(true);

        var outcomes = Together.run(
                2,
                () -> first.getAndSet(false)
                        ? acting.admin(() -> users.change(user.id(), UserFixture.lines(line, other), null))
                        : setPeople(List.of(user.id()), null));

        assertThat(outcomes).allMatch(Together.Outcome::succeeded);
        assertThat(linesOfUser()).contains(line);
    }

    private Object setPeople(List<Long> people, Long expectedVersion) {
        return acting.admin(() -> {
            assignments.setUsersOfLine(line, people, expectedVersion);
            return people;
        });
    }

    private long versionOfLine(long id) {
        return acting.admin(() -> lines.get(id)).line().version();
    }

    private List<Long> linesOfUser() {
        return acting.admin(() -> users.get(user.id())).lines().stream()
                .map(LineReference::id)
                .toList();
    }
}
