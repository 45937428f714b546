package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderStatus;

/** Steps that are left out, and starts that are taken back (spec 5.6). */
@ExtendWith(ArquillianExtension.class)
class StepDetoursIT {
    private static final BatchResult UNTOLD = BatchResult.asked(null, null, null);

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

    private long line;
    private long order;
    private List<BatchDetails.Step> made;

    @BeforeEach
    void aBatch() {
        line = plant.aLine();
        order = plant.anAcceptedOrder(line, plant.aProduct("Mix", "Inspect"), 500)
                .order()
                .id();
        made = plant.aBatch(order, 200).steps();
    }

    @Test
    void a_step_that_is_left_out_lets_the_next_one_start() {
        var skipped = skip(0, "already mixed", null);

        assertThat(skipped.step().status()).isEqualTo(StepStatus.SKIPPED);
        assertThat(skipped.step().skipReason()).isEqualTo("already mixed");
        acting.admin(() -> steps.start(made.get(1).id()));
    }

    @Test
    void a_batch_whose_last_step_is_left_out_is_done_with_the_quantity_asked() {
        acting.admin(() -> steps.start(made.get(0).id()));
        acting.admin(() -> steps.complete(made.get(0).id(), new CompleteStep(BatchResult.AS_PLANNED, null)));

        var skipped = skip(1, "no inspector", new BigDecimal("190"));

        assertThat(skipped.batch().status()).isEqualTo(BatchStatus.DONE);
        assertThat(skipped.batch().producedQty()).isEqualByComparingTo("190");
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.IN_PROGRESS);
    }

    @Test
    void a_batch_of_which_every_step_is_left_out_still_counts() {
        skip(0, "made elsewhere", null);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.ACCEPTED);

        var skipped = skip(1, "made elsewhere", null);

        assertThat(skipped.batch().status()).isEqualTo(BatchStatus.DONE);
        assertThat(skipped.batch().producedQty()).isEqualByComparingTo("200");
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.IN_PROGRESS);
    }

    @Test
    void a_person_who_does_not_know_that_the_step_is_the_last_is_asked_what_the_batch_produced() {
        var last = made.get(1).id();
        acting.admin(() -> steps.start(made.get(0).id()));
        assertThat(acting.admin(() -> steps.complete(made.get(0).id(), new CompleteStep(UNTOLD, null)))
                        .batch()
                        .status())
                .isEqualTo(BatchStatus.IN_PROGRESS);

        assertThat(refusal(() -> acting.admin(() -> steps.skip(last, new SkipStep("no inspector", UNTOLD), null)))
                        .errors())
                .containsOnlyKeys("produced_qty");
        acting.admin(() -> steps.start(last));
        assertThat(refusal(() -> acting.admin(() -> steps.complete(last, new CompleteStep(UNTOLD, null))))
                        .errors())
                .containsOnlyKeys("produced_qty");

        var batch = acting.admin(() -> batches.get(made.get(0).batchId())).batch();
        assertThat(batch.status()).isEqualTo(BatchStatus.IN_PROGRESS);
        assertThat(batch.producedQty()).isZero();
    }

    @Test
    void a_step_is_left_out_in_turn_with_a_reason_and_only_while_it_waits() {
        assertThat(refusal(() -> skip(1, "x", null)).code()).isEqualTo(ErrorCode.STEP_ORDER);
        assertThat(refusal(() -> skip(0, " ", null)).errors()).containsOnlyKeys("reason");
        acting.admin(() -> steps.start(made.get(0).id()));
        assertThat(refusal(() -> skip(0, "x", null)).code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
    }

    @Test
    void operators_leave_out_only_optional_steps() {
        assertThat(refusal(() -> acting.operator(
                                mine(),
                                () -> steps.skip(made.get(0).id(), new SkipStep("x", BatchResult.AS_PLANNED), null)))
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void a_start_that_is_taken_back_leaves_step_and_batch_as_they_were() {
        var before = acting.admin(() -> batches.get(made.get(0).batchId()));
        acting.admin(() -> steps.start(made.get(0).id()));

        acting.admin(() -> steps.undoStart(made.get(0).id(), null));

        var after = acting.admin(() -> batches.get(made.get(0).batchId()));
        assertThat(after.batch().status()).isEqualTo(BatchStatus.PENDING);
        assertThat(after.batch().startedAt()).isNull();
        assertThat(after.steps().get(0).status()).isEqualTo(StepStatus.PENDING);
        assertThat(after.steps().get(0).startedById())
                .isEqualTo(before.steps().get(0).startedById());
        acting.admin(() -> steps.start(made.get(0).id()));
    }

    @Test
    void a_batch_goes_on_when_another_step_of_it_was_done() {
        acting.admin(() -> steps.start(made.get(0).id()));
        acting.admin(() -> steps.complete(made.get(0).id(), new CompleteStep(BatchResult.AS_PLANNED, null)));
        acting.admin(() -> steps.start(made.get(1).id()));

        var undone = acting.admin(() -> steps.undoStart(made.get(1).id(), null));

        assertThat(undone.batch().status()).isEqualTo(BatchStatus.IN_PROGRESS);
    }

    @Test
    void operators_take_back_their_own_start_only() {
        var anna = plant.anOperator(line);
        var bob = plant.anOperator(line);
        var step = made.get(0).id();
        acting.operator(anna, mine(), () -> steps.start(step));

        assertThat(refusal(() -> acting.operator(bob, mine(), () -> steps.undoStart(step, null)))
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        acting.operator(anna, mine(), () -> steps.undoStart(step, null));
    }

    @Test
    void a_start_can_be_taken_back_while_the_order_stands_still() {
        acting.admin(() -> steps.start(made.get(0).id()));
        acting.admin(() -> lifeCycle.pause(order, null, null));

        acting.admin(() -> steps.undoStart(made.get(0).id(), null));

        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.PAUSED);
    }

    private StepDetails skip(int index, String reason, BigDecimal produced) {
        var step = made.get(index).id();
        return acting.admin(
                () -> steps.skip(step, new SkipStep(reason, BatchResult.reported(produced, null, null)), null));
    }

    private LineScope mine() {
        return LineScope.of(Set.of(line));
    }

    private static DomainException refusal(ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call);
    }
}
