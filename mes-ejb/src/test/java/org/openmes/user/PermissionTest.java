package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openmes.shared.Channel;
import org.openmes.shared.EventType;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.shared.Sha256;

/** What roles may do (spec 0.6), and the small rules of signing in (spec 1.1, 1.2). */
class PermissionTest {
    @Test
    void operators_do_the_work_of_the_shop_floor() {
        assertThat(Permission.of(Role.OPERATOR))
                .containsExactly(
                        "batches.create",
                        "board_status.change",
                        "issue_types.view",
                        "issues.report",
                        "issues.view",
                        "lines.view",
                        "shifts.view",
                        "steps.execute",
                        "work_orders.view");
    }

    @Test
    void supervisors_run_the_lines_besides() {
        assertThat(Permission.of(Role.SUPERVISOR))
                .containsAll(Permission.of(Role.OPERATOR))
                .contains("batches.manage", "issues.manage", "work_orders.manage", "reports.view", "schedule.manage")
                .doesNotContain("issues.delete", "work_orders.delete", "work_orders.force", "users.manage");
    }

    @Test
    void admins_may_do_everything() {
        assertThat(Permission.of(Role.ADMIN)).hasSize(Permission.values().length);
    }

    @Test
    void the_rights_of_a_request_are_those_of_the_account_on_its_effective_lines() {
        var origin = new Origin(Channel.WEB, "test", null, null);
        var row = new Actors.Row(7, "anna", "Anna", Role.OPERATOR, false, 20L, true, 3L, Set.of(1L));

        var actor = row.actor(origin);

        assertThat(actor.lines()).isEqualTo(LineScope.of(Set.of(1L, 3L)));
        assertThat(actor.workstationId()).isEqualTo(20);
        assertThat(actor.passwordChangeRequired()).isTrue();
        assertThat(actor.userId()).isEqualTo(7);
    }

    @Test
    void failures_of_a_name_are_counted_whatever_its_case_and_blanks() {
        assertThat(Attempt.key(" Anna ")).isEqualTo(Attempt.key("aNNA")).isNotEqualTo(Attempt.key("bob"));
        assertThat(attempt(" Anna ").key()).isEqualTo(Attempt.key("anna"));
    }

    @Test
    void an_attempt_has_the_name_that_an_account_can_have_and_the_address() {
        assertThat(attempt(" anna ").username()).contains("anna");
        assertThat(attempt("no name!").username()).isEmpty();
        assertThat(attempt(null).typed()).isEmpty();
        assertThat(attempt("anna").address()).isEqualTo("10.0.0.5");
    }

    @Test
    void secrets_are_different_each_time_and_tell_their_kind() {
        assertThat(Secrets.token()).startsWith("omt_").hasSizeGreaterThan(40).isNotEqualTo(Secrets.token());
        assertThat(Secrets.apiToken()).startsWith("oma_").hasSizeGreaterThan(40).isNotEqualTo(Secrets.apiToken());
        assertThat(Secrets.isApiToken(Secrets.apiToken())).isTrue();
        assertThat(Secrets.isApiToken(Secrets.token())).isFalse();
        assertThat(Secrets.stamp()).hasSize(22).isNotEqualTo(Secrets.stamp());
    }

    @Test
    void tokens_are_kept_as_their_hash() {
        assertThat(HexFormat.of().formatHex(Sha256.of("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of("ü"))
                .isNotEqualTo(Sha256.of(new String("ü".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_failure_matters_as_long_as_it_can_close_the_door() {
        assertThat(FailureLimit.OF_NAME.memory()).isEqualTo(Duration.ofMinutes(30));
        assertThat(FailureLimit.OF_ADDRESS.memory()).isEqualTo(Duration.ofMinutes(16));
    }

    @Test
    void an_assignment_tells_line_and_person() {
        var line = new LineReference(1, "L", "Line");
        var anna = new UserReference(7, "anna", "Anna", Role.OPERATOR);

        var event = new LineAssignmentEvent(EventType.LINE_ASSIGNED, line, anna);

        assertThat(event.entityType()).isEqualTo("Line");
        assertThat(event.entityId()).isEqualTo(1);
        assertThat(event.entityKey()).isEqualTo("L");
        assertThat(event.lineId()).isEqualTo(1);
        assertThat(event.payload()).isEqualTo(new LineAssignmentEvent.Payload(line, anna));
    }

    private static Attempt attempt(String typed) {
        return Attempt.of(typed, new Origin(Channel.WEB, "test", "10.0.0.5", null));
    }
}
