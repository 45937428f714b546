package org.openmes.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.openmes.issue.IssueStatus.ACKNOWLEDGED;
import static org.openmes.issue.IssueStatus.CLOSED;
import static org.openmes.issue.IssueStatus.OPEN;
import static org.openmes.issue.IssueStatus.RESOLVED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmes.shared.Change;
import org.openmes.shared.EventType;
import org.openmes.shared.JsonText;
import org.openmes.shared.Performer;
import org.openmes.shift.ShiftStamp;
import org.openmes.workorder.GivenOrder;
import org.openmes.workorder.WorkOrderStatus;

/** What happens to an issue (spec 7.3). */
class IssueTest {
    private static final Instant MORNING = Instant.parse("2026-05-14T06:00:00Z");
    private static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");
    private static final Long ANNA = 7L;
    private static final Long PRESS = 20L;
    private static final Long BOB = 8L;
    private static final ReportIssue OF_ORDER = new ReportIssue(5L, 9L, 40L, 2L, "Saw", "It smokes");
    private static final Map<IssueStatus, Consumer<Issue>> WAYS = Map.of(
            ACKNOWLEDGED, issue -> issue.acknowledge(NOON, BOB),
            RESOLVED, issue -> issue.resolve("Mended", NOON, BOB),
            CLOSED, issue -> issue.close(NOON, BOB),
            OPEN, Issue::reopen);

    @ParameterizedTest
    @EnumSource
    void from_each_status_only_the_steps_of_the_life_cycle_are_possible(IssueStatus from) {
        WAYS.forEach((target, way) -> {
            var issue = in(from);

            if (from.next().contains(target)) {
                way.accept(issue);
                assertThat(issue.status()).isEqualTo(target);
            } else {
                assertThatIllegalStateException()
                        .isThrownBy(() -> way.accept(issue))
                        .withMessageContaining(from + " to " + target);
                assertThat(issue.status()).isEqualTo(from);
            }
        });
    }

    @Test
    void a_new_issue_is_open_and_nobodys() {
        var issue = reported(OF_ORDER);
        issue.reportedIn(new ShiftStamp(3L, LocalDate.of(2026, 5, 14)));

        var state = issue.state();
        assertThat(state.status()).isEqualTo(OPEN);
        assertThat(state.workOrderId()).isEqualTo(5).isEqualTo(issue.workOrderId());
        assertThat(state.batchStepId()).isEqualTo(40);
        assertThat(state.issueTypeId()).isEqualTo(2).isEqualTo(issue.issueTypeId());
        assertThat(state.title()).isEqualTo("Saw").isEqualTo(issue.title());
        assertThat(state.description()).isEqualTo("It smokes");
        assertThat(state.reportedBy()).isEqualTo(ANNA).isEqualTo(issue.reportedBy());
        assertThat(state.viaWorkstationId()).isEqualTo(PRESS);
        assertThat(state.reportedAt()).isEqualTo(MORNING);
        assertThat(state.assignedTo()).isNull();
        assertThat(state.shiftId()).isEqualTo(3);
        assertThat(state.productionDate()).isEqualTo("2026-05-14");
    }

    @Test
    void the_line_is_that_of_the_order_where_there_is_one() {
        assertThat(reported(OF_ORDER).lineId()).isNull();
        assertThat(reported(new ReportIssue(null, 9L, null, 2L, "Saw", null)).lineId())
                .isEqualTo(9);
    }

    @Test
    void an_issue_without_shift_has_neither_shift_nor_date() {
        assertThat(reported(OF_ORDER).state().shiftId()).isNull();
        assertThat(reported(OF_ORDER).state().productionDate()).isNull();
    }

    @Test
    void who_acknowledges_gets_it_unless_it_is_anothers() {
        var free = reported(OF_ORDER);
        free.acknowledge(NOON, BOB);
        assertThat(free.state().assignedTo()).isEqualTo(BOB);
        assertThat(free.state().acknowledgedAt()).isEqualTo(NOON);
        assertThat(free.state().acknowledgedBy()).isEqualTo(BOB);

        var taken = reported(OF_ORDER);
        taken.correct(change(Change.absent(), Change.absent(), Change.of(ANNA), Change.absent()));
        taken.acknowledge(NOON, BOB);
        assertThat(taken.state().assignedTo()).isEqualTo(ANNA);
    }

    @Test
    void resolving_and_closing_note_when_by_whom_and_how() {
        var state = in(CLOSED).state();

        assertThat(state.resolutionNotes()).isEqualTo("Mended");
        assertThat(state.resolvedAt()).isEqualTo(NOON);
        assertThat(state.resolvedBy()).isEqualTo(BOB).isEqualTo(in(RESOLVED).resolvedBy());
        assertThat(state.closedAt()).isEqualTo(NOON);
        assertThat(state.closedBy()).isEqualTo(BOB);
    }

    @Test
    void a_reopened_issue_is_neither_acknowledged_nor_resolved() {
        var issue = reported(OF_ORDER);
        issue.acknowledge(NOON, BOB);
        issue.resolve("Mended", NOON, BOB);

        issue.reopen();

        var state = issue.state();
        assertThat(state.resolvedAt()).isNull();
        assertThat(state.resolvedBy()).isNull();
        assertThat(state.acknowledgedAt()).isNull();
        assertThat(state.acknowledgedBy()).isNull();
        assertThat(state.assignedTo()).isEqualTo(BOB);
    }

    @Test
    void what_is_named_is_put_right_and_the_rest_stays() {
        var issue = reported(OF_ORDER);

        issue.correct(change(Change.of(" Saw 2 "), Change.of(null), Change.of(BOB), Change.of(3L)));
        assertThat(issue.title()).isEqualTo("Saw 2");
        assertThat(issue.state().description()).isNull();
        assertThat(issue.state().assignedTo()).isEqualTo(BOB);
        assertThat(issue.issueTypeId()).isEqualTo(3);

        issue.correct(change(Change.absent(), Change.absent(), Change.absent(), Change.absent()));
        assertThat(issue.title()).isEqualTo("Saw 2");
        assertThat(issue.state().assignedTo()).isEqualTo(BOB);
        assertThat(issue.issueTypeId()).isEqualTo(3);
    }

    @Test
    void an_issue_is_on_the_line_of_its_order_else_on_its_own() {
        var order = GivenOrder.in(WorkOrderStatus.IN_PROGRESS);
        var type = new IssueTypeDetails(2, "SAW", "Saw", Severity.HIGH, true, true, MORNING, null, 0);
        var ofLine = reported(new ReportIssue(null, 9L, null, 2L, "Saw", null));

        assertThat(new HeldIssue(reported(OF_ORDER), type, Optional.of(order)).lineId())
                .isEqualTo(GivenOrder.LINE);
        assertThat(new HeldIssue(ofLine, type, Optional.empty()).lineId()).isEqualTo(9);
    }

    @Test
    void an_event_names_the_issue() {
        var order = GivenOrder.in(WorkOrderStatus.IN_PROGRESS);
        var issue = reported(OF_ORDER);
        var payload = new IssuePayload(issue.state(), order.progress());
        var event = new IssueEvent(EventType.ISSUE_CREATED, issue.id(), issue.title(), 1L, () -> payload);

        assertThat(event.entityType()).isEqualTo("Issue");
        assertThat(event.payload()).isSameAs(payload);
        assertThat(JsonText.write(event.payload()))
                .startsWith("{\"id\":6,")
                .contains("\"title\":\"Saw\"", "\"work_order\":{\"id\":5,");
    }

    private static ChangeIssue change(
            Change<String> title, Change<String> description, Change<Long> assignee, Change<Long> type) {
        return new ChangeIssue(title, description, assignee, type);
    }

    private static Issue in(IssueStatus status) {
        var issue = reported(OF_ORDER);
        if (status == ACKNOWLEDGED) {
            issue.acknowledge(NOON, BOB);
        } else if (status != OPEN) {
            issue.resolve("Mended", NOON, BOB);
        }
        if (status == CLOSED) {
            issue.close(NOON, BOB);
        }
        return issue;
    }

    private static Issue reported(ReportIssue report) {
        return new Issue(report, 2, "Saw", MORNING, new Performer(ANNA, PRESS)) {
            @Override
            public long id() {
                return 6;
            }
        };
    }
}
