package org.openmes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.execution.BatchCorrectionService;
import org.openmes.execution.BatchResult;
import org.openmes.execution.CorrectBatch;
import org.openmes.execution.SkipStep;
import org.openmes.execution.StepService;
import org.openmes.issue.IssueService;
import org.openmes.line.LineStatusFields;
import org.openmes.line.LineStatusService;
import org.openmes.shared.EventType;
import org.openmes.shared.PageRequest;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.OrderBoardService;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderOverrideService;
import org.openmes.workorder.WorkOrderStatus;

/** A reason stands beside what was done for it, and beside nothing else (spec 5.2). */
@ExtendWith(ArquillianExtension.class)
class TimelineReasonIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Resource(lookup = "java:jboss/datasources/OpenMesDS")
    DataSource dataSource;

    @Inject
    TimelineService timelines;

    @Inject
    EventLogService log;

    @Inject
    EventFeed feed;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    WorkOrderOverrideService overrides;

    @Inject
    OrderBoardService board;

    @Inject
    LineStatusService statuses;

    @Inject
    BatchCorrectionService corrections;

    @Inject
    StepService steps;

    @Inject
    IssueService issues;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long order;

    @BeforeEach
    void anOrder() {
        line = plant.aLine();
        order = plant.anAcceptedOrder(line, plant.aProduct("Mix", "Build"), 10)
                .order()
                .id();
    }

    @Test
    void a_reopened_order_says_why_once() {
        acting.admin(() -> lifeCycle.reject(order, "too dear", null));
        acting.admin(() -> lifeCycle.reopen(order, "cheaper now", null));
        var label = aBoardStatus();
        acting.admin(() -> board.move(order, label, null, null));
        acting.admin(() -> lifeCycle.accept(order, null));
        plant.report(order, plant.aBlockingType(), "stop");

        assertThat(told())
                .startsWith(
                        "WORK_ORDER_BLOCKED: null",
                        "ISSUE_CREATED: null",
                        "WORK_ORDER_ACCEPTED: null",
                        "BOARD_STATUS_CHANGED: null",
                        "WORK_ORDER_REOPENED: cheaper now",
                        "WORK_ORDER_REJECTED: too dear");
    }

    @Test
    void an_issue_that_blocks_a_paused_order_has_nothing_to_do_with_the_pause() {
        acting.admin(() -> lifeCycle.start(order, null));
        acting.admin(() -> lifeCycle.pause(order, "tea", null));
        var issue = plant.report(order, plant.aBlockingType(), "stop").issue().id();
        acting.admin(() -> overrides.unblock(order, "it can wait", null));
        plant.resolve(issue);
        acting.admin(() -> issues.reopen(issue, "it is back", null));

        assertThat(told())
                .startsWith(
                        "WORK_ORDER_BLOCKED: null",
                        "ISSUE_REOPENED: it is back",
                        "ISSUE_RESOLVED: null",
                        "WORK_ORDER_UNBLOCKED: it can wait",
                        "WORK_ORDER_BLOCKED: null",
                        "ISSUE_CREATED: null",
                        "WORK_ORDER_PAUSED: tea");
        assertThat(acting.admin(() -> timelines.ofIssue(issue, PageRequest.ALL))
                        .items()
                        .get(0)
                        .reason())
                .isEqualTo("it is back");
    }

    @Test
    void an_order_that_comes_back_blocked_is_blocked_by_its_issue() {
        plant.report(order, plant.aBlockingType(), "stop");
        acting.admin(() -> lifeCycle.cancel(order, "too late", null));
        acting.admin(() -> lifeCycle.reopen(order, "in time after all", null));

        assertThat(told())
                .startsWith(
                        "WORK_ORDER_BLOCKED: null",
                        "WORK_ORDER_REOPENED: in time after all",
                        "WORK_ORDER_CANCELLED: too late");
    }

    @Test
    void who_blocks_by_hand_or_forces_a_status_is_quoted() {
        acting.admin(() -> overrides.block(order, "audit", null));
        acting.admin(() -> overrides.forceStatus(order, WorkOrderStatus.IN_PROGRESS, "by mistake", null));

        assertThat(told()).startsWith("WORK_ORDER_STARTED: Forced: by mistake", "WORK_ORDER_BLOCKED: audit");
    }

    @Test
    void steps_and_batches_say_why_they_were_left_out_corrected_or_given_up() {
        var batch = plant.aBatch(order, 4);
        acting.admin(
                () -> steps.skip(batch.steps().get(0).id(), new SkipStep("no need", BatchResult.AS_PLANNED), null));
        acting.admin(() -> corrections.cancel(batch.batch().id(), "no rubber", null));
        var other = plant.aBatch(order, 4);
        plant.finish(other);
        acting.admin(() -> corrections.correct(
                other.batch().id(), new CorrectBatch(BigDecimal.ONE, null, null, "two were bad"), null));

        assertThat(told())
                .startsWith("BATCH_CORRECTED: two were bad", "BATCH_COMPLETED: null", "STEP_COMPLETED: null")
                .contains("BATCH_CANCELLED: no rubber", "STEP_CANCELLED: no rubber", "STEP_SKIPPED: no need");
    }

    @Test
    void log_and_feed_tell_it_too() {
        var start = acting.admin(() -> feed.latest());
        acting.admin(() -> lifeCycle.cancel(order, "too late", null));

        var filter = new EventLogFilter(Set.of(EventType.WORK_ORDER_CANCELLED), "WorkOrder", order, null, null, null);
        assertThat(acting.admin(() -> log.list(filter, new PageRequest(1, 10))).items())
                .extracting(LoggedEvent::reason)
                .containsExactly("too late");
        var request = new EventRequest(start, 1000, Set.of(EventType.WORK_ORDER_CANCELLED), line);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(acting.admin(() -> feed.read(request)).events())
                                .extracting(PublishedEvent::reason)
                                .containsExactly("too late"));
    }

    @Test
    void of_events_from_before_reasons_were_kept_the_payload_tells_those_that_are_surely_theirs() throws SQLException {
        insert("WORK_ORDER_REOPENED", "{\"status_reason\": \"again\"}");
        insert("WORK_ORDER_UPDATED", "{\"status_reason\": \"again\"}");
        insert("WORK_ORDER_BLOCKED", "{\"status_reason\": \"again\", \"block_reason\": null}");
        insert("WORK_ORDER_BLOCKED", "{\"status_reason\": \"again\", \"block_reason\": \"audit\"}");

        assertThat(told())
                .startsWith(
                        "WORK_ORDER_BLOCKED: audit",
                        "WORK_ORDER_BLOCKED: null",
                        "WORK_ORDER_UPDATED: null",
                        "WORK_ORDER_REOPENED: again");
    }

    /** What happened to the order and why, latest first. */
    private List<String> told() {
        return acting.admin(() -> timelines.ofOrder(order, PageRequest.ALL)).items().stream()
                .map(entry -> told(entry.eventType(), entry.reason()))
                .toList();
    }

    private static String told(EventType type, @Nullable String reason) {
        return type + ": " + reason;
    }

    private long aBoardStatus() {
        var fields = new LineStatusFields(Plant.unique("Label"), "#22C55E", 3, false, false);
        return acting.admin(() -> statuses.create(line, fields)).id();
    }

    private void insert(String type, String payload) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        insert into event_log (created_at, event_type, entity_type, entity_id, entity_key, user_label,
                                               via, request_id, payload)
                        values (now(), ?, 'WorkOrder', ?, 'x', 'test', 'SYSTEM', 'test', cast(? as jsonb))""")) {
            statement.setString(1, type);
            statement.setLong(2, order);
            statement.setString(3, payload);
            statement.executeUpdate();
        }
    }
}
