package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who acts, and with which rights (spec 1.2, 9.2, 14.2). */
class ActorTest {
    private static final Origin BROWSER = new Origin(Channel.WEB, "r-1", "10.0.0.5", "Firefox");
    private static final Actor ANNA =
            new Actor(7L, "anna", "Anna", Role.SUPERVISOR, LineScope.of(Set.of(1L, 2L)), null, false, BROWSER);
    private static final Actor TERMINAL =
            new Actor(9L, "drum", "Drum 1", Role.OPERATOR, LineScope.of(Set.of(2L, 3L)), 20L, false, BROWSER);

    @Test
    void each_role_may_do_what_those_below_may() {
        assertThat(Arrays.stream(Role.values()).filter(role -> role.atLeast(Role.SUPERVISOR)))
                .containsExactly(Role.SUPERVISOR, Role.ADMIN, Role.SYSTEM);
    }

    @Test
    void the_system_acts_everywhere_as_nobody() {
        var system = Actor.system();

        assertThat(system.userId()).isNull();
        assertThat(system.role()).isEqualTo(Role.SYSTEM);
        assertThat(system.lines()).isEqualTo(LineScope.ALL);
        assertThat(system.origin().channel()).isEqualTo(Channel.SYSTEM);
    }

    @Test
    void a_foreign_line_is_refused_and_one_that_is_none_is_told_under_its_field() {
        assertThatCode(() -> ANNA.requireLine(1L)).doesNotThrowAnyException();

        var foreign = catchThrowableOfType(ForbiddenException.class, () -> ANNA.requireLine(3L));
        assertThat(foreign.code()).isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(foreign.errors()).isEmpty();
        assertThat(catchThrowableOfType(ForbiddenException.class, () -> ANNA.requireLine(null))
                        .errors())
                .containsOnlyKeys("line_id");
    }

    @Test
    void a_person_at_a_terminal_acts_there_on_the_lines_of_both() {
        var there = ANNA.at(TERMINAL);

        assertThat(there.userId()).isEqualTo(7);
        assertThat(there.role()).isEqualTo(Role.SUPERVISOR);
        assertThat(there.lines()).isEqualTo(LineScope.of(Set.of(2L)));
        assertThat(there.workstationId()).isEqualTo(20);
        assertThat(there.viaWorkstationId()).isEqualTo(20);
        assertThat(there.origin().via()).isEqualTo("WEB (terminal drum)");
    }

    @Test
    void a_terminal_is_one_until_somebody_says_who_he_is() {
        assertThat(TERMINAL.isTerminal()).isTrue();
        assertThat(ANNA.isTerminal()).isFalse();
        assertThat(ANNA.at(TERMINAL).isTerminal()).isFalse();
    }

    @Test
    void a_token_narrows_what_its_owner_may_do() {
        var reader = ANNA.narrowedTo(Set.of(TokenScope.WORK_ORDERS_READ));

        assertThat(reader.userId()).isEqualTo(7);
        assertThatCode(() -> reader.requireScope(TokenScope.WORK_ORDERS_READ)).doesNotThrowAnyException();
        assertThatCode(() -> ANNA.requireScope(TokenScope.ADMIN)).doesNotThrowAnyException();
        var refusal =
                catchThrowableOfType(ForbiddenException.class, () -> reader.requireScope(TokenScope.WORK_ORDERS_WRITE));
        assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal.text(Locale.ENGLISH)).contains("work-orders:write");
        assertThat(reader.at(TERMINAL).scopes()).isNull();
        assertThat(ANNA.at(TERMINAL.narrowedTo(Set.of(TokenScope.ISSUES_READ))).scopes())
                .containsExactly(TokenScope.ISSUES_READ);
    }

    @Test
    void scopes_are_known_by_their_exact_name() {
        assertThat(Arrays.stream(TokenScope.values()).map(scope -> TokenScope.find(scope.wireName())))
                .allSatisfy(found -> assertThat(found).isPresent());
        assertThat(TokenScope.find("issues:read")).contains(TokenScope.ISSUES_READ);
        assertThat(TokenScope.find("ISSUES_READ")).isEmpty();
    }

    @Test
    void where_a_request_came_from_names_its_token_and_a_short_agent() {
        assertThat(BROWSER.via()).isEqualTo("WEB");
        assertThat(BROWSER.by("ERP").via()).isEqualTo("WEB (ERP)");
        assertThat(BROWSER.by("ERP").ipAddress()).isEqualTo("10.0.0.5");
        assertThat(new Origin(Channel.API, "r", null, "x".repeat(255)).userAgent())
                .hasSize(255);
        assertThat(new Origin(Channel.API, "r", null, "x".repeat(256)).userAgent())
                .hasSize(255);
    }
}
