package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
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
import org.openmes.shared.StaleVersionException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderService;
import org.openmes.workorder.WorkOrderStatus;

@ExtendWith(ArquillianExtension.class)
class BatchCorrectionServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    BatchCorrectionService corrections;

    @Inject
    BatchService batches;

    @Inject
    StepService steps;

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long order;

    @BeforeEach
    void anAcceptedOrder() {
        line = plant.aLine();
        order = plant.anAcceptedOrder(line, plant.aProduct("Make"), 500).order().id();
    }

    @Test
    void a_cancelled_batch_has_produced_nothing_and_its_target_is_free_again() {
        var batch = plant.aBatch(order, 400);
        acting.admin(() -> steps.start(batch.steps().get(0).id()));

        var cancelled = acting.admin(() -> corrections.cancel(batch.batch().id(), "wrong material", null));

        assertThat(cancelled.batch().status()).isEqualTo(BatchStatus.CANCELLED);
        assertThat(cancelled.steps().get(0).status()).isEqualTo(StepStatus.CANCELLED);
        assertThat(plant.aBatch(order, 500).batch().batchNumber()).isEqualTo(2);
    }

    @Test
    void only_open_batches_are_cancelled_and_only_with_a_reason() {
        var batch = plant.aBatch(order, 100);
        assertThat(refusal(() -> acting.admin(
                                () -> corrections.cancel(batch.batch().id(), null, null)))
                        .errors())
                .containsOnlyKeys("reason");

        plant.finish(batch);
        assertThat(refusal(() -> acting.admin(
                                () -> corrections.cancel(batch.batch().id(), "x", null)))
                        .code())
                .isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
    }

    @Test
    void the_target_of_a_waiting_batch_may_use_what_is_free_and_its_own() {
        plant.aBatch(order, 300);
        var batch = plant.aBatch(order, 100).batch().id();

        assertThat(target(batch, 200).batch().targetQty()).isEqualByComparingTo("200");
        assertThat(refusal(() -> target(batch, 201)).code()).isEqualTo(ErrorCode.QTY_EXCEEDS_PLAN);
    }

    @Test
    void the_target_of_a_running_batch_is_fixed() {
        var batch = plant.aBatch(order, 300);
        acting.admin(() -> steps.start(batch.steps().get(0).id()));

        assertThat(refusal(() -> target(batch.batch().id(), 200)).code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
    }

    @Test
    void a_corrected_batch_counts_anew_and_may_finish_its_order() {
        var batch = plant.aBatch(order, 500);
        acting.admin(() -> steps.start(batch.steps().get(0).id()));
        acting.admin(() -> steps.complete(
                batch.steps().get(0).id(),
                new CompleteStep(BatchResult.asked(new BigDecimal("480"), null, null), null)));

        correct(batch, "490");
        assertThat(acting.admin(() -> orders.get(order)).order().producedQty()).isEqualByComparingTo("490");
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.IN_PROGRESS);

        assertThat(refusal(() -> correct(batch, "501")).code()).isEqualTo(ErrorCode.QTY_EXCEEDS_PLAN);
        correct(batch, "500");
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.DONE);
    }

    @Test
    void batches_of_a_finished_order_are_corrected_after_it_is_reopened() {
        var batch = plant.aBatch(order, 500);
        plant.finish(batch);

        assertThat(refusal(() -> correct(batch, "450")).code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);

        acting.admin(() -> lifeCycle.reopen(order, "counted again", null));
        correct(batch, "450");
        assertThat(acting.admin(() -> orders.get(order)).order().producedQty()).isEqualByComparingTo("450");
    }

    @Test
    void of_two_corrections_decided_on_the_same_state_one_is_refused() throws Exception {
        var batch = plant.aBatch(order, 100);
        plant.finish(batch);
        var version =
                acting.admin(() -> batches.get(batch.batch().id())).batch().version();

        var outcomes = Together.run(
                8,
                () -> acting.admin(() -> corrections.correct(
                        batch.batch().id(), new CorrectBatch(new BigDecimal("90"), null, null, "recounted"), version)));

        assertThat(outcomes.stream().filter(Together.Outcome::succeeded)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()))
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(StaleVersionException.class));
    }

    @Test
    void a_batch_keeps_why_something_was_lost_until_nothing_is() {
        var batch = plant.aBatch(order, 100);
        var step = batch.steps().get(0).id();
        acting.admin(() -> steps.start(step));
        var result = BatchResult.asked(new BigDecimal("90"), BigDecimal.TEN, "bubbles");
        var finished = acting.admin(() -> steps.complete(step, new CompleteStep(result, null)));
        assertThat(finished.batch().scrapReason()).isEqualTo("bubbles");

        assertThat(scrap(batch, "5", null).batch().scrapReason()).isEqualTo("bubbles");
        assertThat(scrap(batch, null, "torn").batch().scrapReason()).isEqualTo("torn");
        assertThat(refusal(() -> scrap(batch, "0", "torn")).errors()).containsOnlyKeys("scrap_reason");
        assertThat(scrap(batch, "0", null).batch().scrapReason()).isNull();
    }

    private BatchDetails scrap(BatchDetails batch, String quantity, String reason) {
        var scrap = quantity == null ? null : new BigDecimal(quantity);
        var command = new CorrectBatch(new BigDecimal("90"), scrap, reason, "recounted");
        return acting.admin(() -> corrections.correct(batch.batch().id(), command, null));
    }

    @Test
    void supervisors_of_other_lines_correct_nothing() {
        var batch = plant.aBatch(order, 100).batch().id();
        var others = LineScope.of(Set.of(plant.aLine()));

        assertThat(refusal(() -> acting.supervisor(others, () -> corrections.cancel(batch, "x", null)))
                        .code())
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    private BatchDetails target(long batch, int quantity) {
        return acting.admin(() -> corrections.changeTarget(batch, BigDecimal.valueOf(quantity), null));
    }

    private BatchDetails correct(BatchDetails batch, String quantity) {
        return acting.admin(() -> corrections.correct(
                batch.batch().id(), new CorrectBatch(new BigDecimal(quantity), null, null, "recounted"), null));
    }

    private static DomainException refusal(ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call);
    }
}
