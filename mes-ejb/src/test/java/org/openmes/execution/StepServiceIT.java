package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.shared.StaleVersionException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderStatus;

@ExtendWith(ArquillianExtension.class)
class StepServiceIT {
    private static final CompleteStep PLAINLY = new CompleteStep(BatchResult.AS_PLANNED, null);

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    StepService steps;

    @Inject
    BatchService batches;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Inject
    Database database;

    private long line;
    private long order;

    @BeforeEach
    void anAcceptedOrder() {
        line = plant.aLine();
        order = plant.anAcceptedOrder(line, plant.aProduct("Mix", "Build", "Pack"), 500)
                .order()
                .id();
    }

    @Test
    void sixty_four_simultaneous_starts_have_one_winner() throws Exception {
        var step = plant.aBatch(order, 200).steps().get(0).id();

        var outcomes = Together.run(64, () -> acting.operator(mine(), () -> steps.start(step)));

        assertThat(outcomes.stream().filter(Together.Outcome::succeeded)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()))
                .allSatisfy(outcome -> assertThat(outcome.failure())
                        .isInstanceOfSatisfying(
                                DomainException.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED)));
        assertThat(countOf("event_log", "STEP_STARTED", "event_type", step)).isEqualTo(1);
        assertThat(countOf("audit_log", "transition", "action", step)).isEqualTo(1);
    }

    @Test
    void the_first_step_starts_batch_and_order() {
        var step = plant.aBatch(order, 200).steps().get(0).id();

        var started = acting.operator(mine(), () -> steps.start(step));

        assertThat(started.step().status()).isEqualTo(StepStatus.IN_PROGRESS);
        assertThat(started.batch().status()).isEqualTo(BatchStatus.IN_PROGRESS);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.IN_PROGRESS);
    }

    @Test
    void a_step_waits_for_every_lower_one() {
        var batch = plant.aBatch(order, 200).steps();

        var refusal = refusal(
                () -> acting.operator(mine(), () -> steps.start(batch.get(2).id())));

        assertThat(refusal.code()).isEqualTo(ErrorCode.STEP_ORDER);
        assertThat(refusal.text(Locale.ENGLISH)).isEqualTo("Step 1 must be completed before step 3");
    }

    @Test
    void the_last_step_finishes_the_batch_with_what_it_produced() {
        var batch = plant.aBatch(order, 200);
        for (var step : batch.steps()) {
            acting.operator(mine(), () -> steps.start(step.id()));
            acting.operator(mine(), () -> steps.complete(step.id(), produced(180)));
        }

        var done = plant.batchesOf(order).get(0).batch();

        assertThat(done.status()).isEqualTo(BatchStatus.DONE);
        assertThat(done.producedQty()).isEqualByComparingTo("180");
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.IN_PROGRESS);
        assertThat(plant.aBatch(order, 320).batch().targetQty()).isEqualByComparingTo("320");
    }

    @Test
    void the_batch_that_reaches_the_plan_finishes_the_order() {
        plant.finish(plant.aBatch(order, 200));
        plant.finish(plant.aBatch(order, 300));

        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.DONE);
    }

    @Test
    void a_batch_cannot_have_produced_more_than_the_plan_leaves() {
        var batch = plant.aBatch(order, 500).steps();
        for (var step : batch.subList(0, 2)) {
            acting.admin(() -> steps.start(step.id()));
            acting.admin(() -> steps.complete(step.id(), PLAINLY));
        }
        acting.admin(() -> steps.start(batch.get(2).id()));

        var refusal =
                refusal(() -> acting.admin(() -> steps.complete(batch.get(2).id(), produced(501))));

        assertThat(refusal.code()).isEqualTo(ErrorCode.QTY_EXCEEDS_PLAN);
        assertThat(refusal.errors()).containsOnlyKeys("produced_qty");
        assertThat(plant.batchesOf(order).get(0).steps().get(2).status()).isEqualTo(StepStatus.IN_PROGRESS);
    }

    @Test
    void steps_of_paused_and_blocked_orders_neither_start_nor_end() {
        var batch = plant.aBatch(order, 200).steps();
        acting.admin(() -> steps.start(batch.get(0).id()));
        acting.admin(() -> lifeCycle.pause(order, null, null));

        assertThat(refusal(() -> acting.admin(() -> steps.complete(batch.get(0).id(), PLAINLY)))
                        .code())
                .isEqualTo(ErrorCode.STATE_NOT_ALLOWED);

        plant.report(order, plant.aBlockingType(), "press does not close");

        var refusal =
                refusal(() -> acting.admin(() -> steps.complete(batch.get(0).id(), PLAINLY)));
        assertThat(refusal.code()).isEqualTo(ErrorCode.WORK_ORDER_BLOCKED);
        assertThat(refusal.text(Locale.ENGLISH)).contains("press does not close");
    }

    @Test
    void people_of_other_lines_are_refused() {
        var step = plant.aBatch(order, 200).steps().get(0).id();
        var others = LineScope.of(Set.of(plant.aLine()));

        assertThat(refusal(() -> acting.operator(others, () -> steps.start(step)))
                        .code())
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(refusal(() -> acting.operator(others, () -> batches.create(order, BigDecimal.ONE)))
                        .code())
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void an_order_without_process_gets_one_step_and_can_be_finished() {
        var plain = plant.anAcceptedOrder(line, null, 10).order().id();

        var batch = plant.aBatch(plain, 10);
        plant.finish(batch);

        assertThat(batch.steps()).extracting(BatchDetails.Step::name).containsExactly("Production");
        assertThat(plant.statusOf(plain)).isEqualTo(WorkOrderStatus.DONE);
    }

    @Test
    void sixteen_parallel_batches_never_exceed_the_plan() throws Exception {
        var outcomes =
                Together.run(16, () -> acting.operator(mine(), () -> batches.create(order, BigDecimal.valueOf(60))));

        assertThat(outcomes.stream().filter(Together.Outcome::succeeded)).hasSize(8);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()))
                .allSatisfy(outcome -> assertThat(outcome.failure())
                        .isInstanceOfSatisfying(
                                DomainException.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.QTY_EXCEEDS_PLAN)));
        assertThat(plant.batchesOf(order).stream().map(batch -> batch.batch().batchNumber()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void a_standstill_of_the_order_is_told_under_the_step() {
        var batch = plant.aBatch(order, 200).steps();
        acting.admin(() -> steps.start(batch.get(0).id()));
        acting.admin(() -> lifeCycle.pause(order, null, null));

        assertThat(refusal(() -> acting.admin(() -> steps.start(batch.get(1).id())))
                        .errors())
                .containsOnlyKeys("step");

        plant.report(order, plant.aBlockingType(), "press does not close");
        assertThat(refusal(() -> acting.admin(() -> steps.complete(batch.get(0).id(), PLAINLY)))
                        .errors())
                .containsOnlyKeys("step");
        assertThat(refusal(() -> plant.aBatch(order, 10)).errors()).containsOnlyKeys("status");
    }

    @Test
    void a_step_that_was_changed_since_it_was_read_is_neither_started_nor_completed() {
        var step = plant.aBatch(order, 200).steps().get(0);
        var started = acting.operator(mine(), () -> steps.start(step.id(), step.version()));

        assertThat(refusal(() -> acting.operator(mine(), () -> steps.start(step.id(), step.version()))))
                .isInstanceOf(StaleVersionException.class);
        assertThat(refusal(() -> acting.operator(mine(), () -> steps.complete(step.id(), PLAINLY, step.version()))))
                .isInstanceOf(StaleVersionException.class);
        acting.operator(
                mine(), () -> steps.complete(step.id(), PLAINLY, started.step().version()));
    }

    @Test
    void what_was_typed_is_looked_at_after_everything_else() {
        var step = plant.aBatch(order, 200).steps().get(0).id();
        var tooLong = new CompleteStep(BatchResult.AS_PLANNED, "x".repeat(1001));
        var others = LineScope.of(Set.of(plant.aLine()));

        assertThat(refusal(() -> acting.admin(() -> steps.complete(-1, tooLong)))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusal(() -> acting.operator(others, () -> steps.complete(step, tooLong)))
                        .code())
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(refusal(() -> acting.admin(() -> steps.complete(step, tooLong)))
                        .code())
                .isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        acting.admin(() -> steps.start(step));
        assertThat(refusal(() -> acting.admin(() -> steps.complete(step, tooLong)))
                        .errors())
                .containsOnlyKeys("comment");
    }

    private LineScope mine() {
        return LineScope.of(Set.of(line));
    }

    private static CompleteStep produced(int quantity) {
        return new CompleteStep(BatchResult.asked(BigDecimal.valueOf(quantity), null, null), null);
    }

    private static DomainException refusal(ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call);
    }

    private long countOf(String table, String value, String column, long step) {
        return database.read(handle -> handle.createQuery("select count(*) from " + table
                        + " where entity_type = 'BatchStep' and entity_id = :id and " + column + " = :value")
                .bind("id", step)
                .bind("value", value)
                .mapTo(Long.class)
                .one());
    }
}
