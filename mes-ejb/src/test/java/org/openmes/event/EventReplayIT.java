package org.openmes.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.execution.BatchCorrectionService;
import org.openmes.execution.BatchDetails;
import org.openmes.execution.BatchResult;
import org.openmes.execution.CompleteStep;
import org.openmes.execution.CorrectBatch;
import org.openmes.execution.SkipStep;
import org.openmes.execution.StepService;
import org.openmes.issue.ChangeIssueType;
import org.openmes.issue.IssueEditService;
import org.openmes.issue.IssueService;
import org.openmes.issue.IssueTypeService;
import org.openmes.line.LineStatusFields;
import org.openmes.line.LineStatusService;
import org.openmes.shared.Change;
import org.openmes.shared.EventType;
import org.openmes.shared.PageRequest;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.CountingSource;
import org.openmes.workorder.MachineCount;
import org.openmes.workorder.MachineCountService;
import org.openmes.workorder.OrderBoardService;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderOverrideService;
import org.openmes.workorder.WorkOrderService;
import org.openmes.workorder.WorkOrderStatus;

/** Who reads nothing but the events knows every row of orders, batches, steps and issues (spec 11.5). */
@ExtendWith(ArquillianExtension.class)
class EventReplayIT {
    private static final CompleteStep DONE = new CompleteStep(BatchResult.AS_PLANNED, null);

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Resource(lookup = "java:jboss/datasources/OpenMesDS")
    DataSource dataSource;

    @Inject
    EventReplay replay;

    @Inject
    TimelineService timelines;

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    WorkOrderOverrideService overrides;

    @Inject
    OrderBoardService board;

    @Inject
    MachineCountService machines;

    @Inject
    LineStatusService statuses;

    @Inject
    BatchCorrectionService corrections;

    @Inject
    StepService steps;

    @Inject
    IssueService issues;

    @Inject
    IssueEditService edits;

    @Inject
    IssueTypeService types;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long order;
    private BatchDetails batch;

    @BeforeEach
    void anOrderWithABatchThatWaits() {
        line = plant.aLine();
        order = plant.anAcceptedOrder(line, plant.aProduct("Mix", "Build"), 10)
                .order()
                .id();
        batch = plant.aBatch(order, 4);
    }

    @Test
    void a_batch_that_waits_is_told_with_its_steps() {
        requireTold();
    }

    @Test
    void the_first_step_tells_the_batch_that_it_starts_and_its_undoing_that_it_waits_again() {
        acting.admin(() -> steps.start(step(0)));
        requireTold();

        acting.admin(() -> steps.undoStart(step(0), null));
        requireTold();
    }

    @Test
    void a_finished_a_corrected_and_a_cancelled_batch_tell_what_the_order_has_now() {
        plant.finish(batch);
        assertThat(produced()).isEqualByComparingTo("4");
        requireTold();

        acting.admin(() -> corrections.correct(
                id(batch), new CorrectBatch(BigDecimal.ONE, BigDecimal.TEN, "scratched", "two were bad"), null));
        assertThat(produced()).isEqualByComparingTo("1");
        requireTold();

        var other = plant.aBatch(order, 3);
        acting.admin(() -> corrections.changeTarget(id(other), BigDecimal.valueOf(2), null));
        acting.admin(() -> corrections.cancel(id(other), "no rubber", null));
        requireTold();
    }

    @Test
    void a_batch_of_which_every_step_was_left_out_completes_the_order() {
        acting.admin(() -> corrections.changeTarget(id(batch), BigDecimal.TEN, null));
        acting.admin(() -> steps.skip(step(0), new SkipStep("no need", BatchResult.AS_PLANNED), null));
        acting.admin(() -> steps.skip(
                step(1),
                new SkipStep("no need", BatchResult.asked(BigDecimal.TEN, BigDecimal.ONE, "scratched")),
                null));

        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.DONE);
        requireTold();
        acting.admin(() -> lifeCycle.reopen(order, "two more", null));
        requireTold();
    }

    @Test
    void an_order_that_is_closed_by_hand_or_forced_is_told_with_what_it_ends() {
        acting.admin(() -> steps.start(step(0)));
        acting.admin(() -> steps.complete(step(0), DONE));
        acting.admin(() -> lifeCycle.complete(order, BigDecimal.valueOf(7), null));
        requireTold();

        acting.admin(() -> overrides.forceStatus(order, WorkOrderStatus.PAUSED, "by mistake", null));
        requireTold();
    }

    @Test
    void what_machines_count_is_told() {
        var counted = plant.anOrderCountedBy(CountingSource.MACHINE, line, 10);

        acting.machine(() -> machines.count(counted, count(6)));
        requireTold();
        acting.machine(() -> machines.count(counted, count(4)));
        assertThat(plant.statusOf(counted)).isEqualTo(WorkOrderStatus.DONE);
        requireTold();
    }

    @Test
    void the_last_issue_tells_that_nothing_is_overruled_any_more_and_the_order_has_no_event_of_its_own() {
        var issue = plant.report(order, plant.aBlockingType(), "stop").issue().id();
        acting.admin(() -> overrides.unblock(order, "goes on all the same", null));
        requireTold();

        plant.resolve(issue);

        assertThat(acting.admin(() -> orders.get(order)).order().unblockedAt()).isNull();
        assertThat(newest()).isEqualTo(EventType.ISSUE_RESOLVED);
        requireTold();
        acting.admin(() -> issues.reopen(issue, "it is back", null));
        acting.admin(() -> {
            edits.delete(issue, null);
            return null;
        });
        requireTold();
    }

    @Test
    void a_type_that_ceases_to_block_changes_the_order_which_is_told_by_itself() {
        var type = plant.aBlockingType();
        plant.report(order, type, "stop");
        acting.admin(() -> overrides.unblock(order, "goes on all the same", null));

        acting.admin(() -> types.change(
                type,
                new ChangeIssueType(
                        Change.absent(), Change.absent(), Change.absent(), Change.of(false), Change.absent()),
                null));

        assertThat(acting.admin(() -> orders.get(order)).order().unblockedAt()).isNull();
        assertThat(newest()).isEqualTo(EventType.WORK_ORDER_UPDATED);
        requireTold();
    }

    @Test
    void a_board_status_that_is_deleted_is_taken_from_its_orders() {
        var fields = new LineStatusFields(Plant.unique("Label"), "#22C55E", 3, false, false);
        var status = acting.admin(() -> statuses.create(line, fields)).id();
        acting.admin(() -> board.move(order, status, null, null));
        requireTold();

        acting.admin(() -> {
            statuses.delete(status, null);
            return null;
        });
        requireTold();
    }

    @Test
    void a_deleted_order_has_no_row() {
        var other = plant.anOrder(line, null, 5).order().id();
        acting.admin(() -> {
            orders.delete(other, null);
            return null;
        });
        requireTold();
    }

    @Test
    void a_row_that_changes_in_silence_is_found() throws SQLException {
        execute("update batch set scrap_qty = 3 where id = " + id(batch));
        execute("update batch_step set comment = 'unheard' where id = " + step(1));

        assertThat(replay.differences(List.of(line)))
                .containsExactly(
                        "Batch " + id(batch) + " scrap_qty is 3.000, told 0.000",
                        "BatchStep " + step(1) + " comment is \"unheard\", told null");
    }

    private void requireTold() {
        assertThat(replay.differences(List.of(line))).isEmpty();
    }

    private BigDecimal produced() {
        return acting.admin(() -> orders.get(order)).order().producedQty();
    }

    private EventType newest() {
        return acting.admin(() -> timelines.ofOrder(order, PageRequest.ALL))
                .items()
                .get(0)
                .eventType();
    }

    private long step(int index) {
        return batch.steps().get(index).id();
    }

    private static long id(BatchDetails batch) {
        return batch.batch().id();
    }

    private static MachineCount count(int qty) {
        return new MachineCount(Plant.unique("count"), "press", BigDecimal.valueOf(qty), true);
    }

    private void execute(String statement) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
