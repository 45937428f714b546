package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.execution.BatchStatus;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.StaleVersionException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

@ExtendWith(ArquillianExtension.class)
class WorkOrderLifeCycleServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    WorkOrderOverrideService overrides;

    @Inject
    WorkOrderService orders;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long product;
    private long stop;

    @BeforeEach
    void aLine() {
        line = plant.aLine();
        product = plant.aProduct("Make");
        stop = plant.aBlockingType();
    }

    @Test
    void every_action_in_every_status_does_what_the_table_says() {
        for (var status : WorkOrderStatus.values()) {
            for (var action : actions().entrySet()) {
                var order = orderIn(status);

                var refusal = refusal(() -> acting.admin(() -> action.getValue().apply(order)));

                var expected = action.getKey().from().contains(status);
                assertThat(refusal == null)
                        .as("%s in %s: %s", action.getKey(), status, refusal)
                        .isEqualTo(expected);
                if (refusal != null) {
                    assertThat(plant.statusOf(order)).isEqualTo(status);
                }
            }
        }
    }

    @Test
    void unblocking_leads_back_to_where_the_order_was() {
        for (var before : new WorkOrderStatus[] {
            WorkOrderStatus.PENDING, WorkOrderStatus.ACCEPTED, WorkOrderStatus.IN_PROGRESS, WorkOrderStatus.PAUSED
        }) {
            var order = orderIn(before);
            var first = plant.report(order, stop, "first");
            var second = plant.report(order, stop, "second");

            plant.resolve(first.issue().id());
            assertThat(first.workOrderBlocked()).isTrue();
            assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);

            plant.resolve(second.issue().id());
            assertThat(plant.statusOf(order)).isEqualTo(before);
        }
    }

    @Test
    void a_finished_order_is_not_blocked_any_more() {
        var order = orderIn(WorkOrderStatus.DONE);

        var reported = plant.report(order, stop, "complaint");

        assertThat(reported.workOrderBlocked()).isFalse();
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.DONE);
    }

    @Test
    void closing_by_hand_keeps_the_real_quantity_and_ends_open_batches() {
        var order = orderIn(WorkOrderStatus.IN_PROGRESS);
        plant.aBatch(order, 10);

        var done = acting.admin(() -> lifeCycle.complete(order, new BigDecimal("45"), null));

        assertThat(done.order().producedQty()).isEqualByComparingTo("45");
        assertThat(done.order().completedAt()).isNotNull();
        assertThat(plant.batchesOf(order).get(0).batch().status()).isEqualTo(BatchStatus.CANCELLED);
    }

    @Test
    void closing_by_hand_takes_no_more_than_the_plan() {
        var order = orderIn(WorkOrderStatus.IN_PROGRESS);

        var refusal = refusal(() -> acting.admin(() -> lifeCycle.complete(order, new BigDecimal("101"), null)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.QTY_EXCEEDS_PLAN);
    }

    @Test
    void an_order_without_line_is_not_accepted() {
        var order = acting.admin(() -> orders.create(new CreateWorkOrder(
                Plant.unique("WO"),
                null,
                BigDecimal.TEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null)));

        var refusal =
                refusal(() -> acting.admin(() -> lifeCycle.accept(order.order().id(), null)));

        assertThat(refusal.errors()).containsOnlyKeys("line_id");
    }

    @Test
    void a_decision_on_an_old_state_is_refused() {
        var order = plant.anOrder(line, product, 100).order();
        acting.admin(() -> lifeCycle.accept(order.id(), order.version()));

        assertThat(refusal(() -> acting.admin(() -> lifeCycle.cancel(order.id(), "old", order.version()))))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void finishing_steps_does_not_disturb_a_form_that_is_open() {
        var order = orderIn(WorkOrderStatus.IN_PROGRESS);
        var before = acting.admin(() -> orders.get(order)).order();

        plant.finish(plant.aBatch(order, 10));

        var after = acting.admin(() -> orders.get(order)).order();
        assertThat(after.producedQty()).isEqualByComparingTo("10");
        assertThat(after.version()).isEqualTo(before.version());
    }

    private Map<WorkOrderAction, LongFunction<Object>> actions() {
        var actions = new EnumMap<WorkOrderAction, LongFunction<Object>>(WorkOrderAction.class);
        actions.put(WorkOrderAction.ACCEPT, id -> lifeCycle.accept(id, null));
        actions.put(WorkOrderAction.REJECT, id -> lifeCycle.reject(id, "no capacity", null));
        actions.put(WorkOrderAction.START, id -> lifeCycle.start(id, null));
        actions.put(WorkOrderAction.PAUSE, id -> lifeCycle.pause(id, "break", null));
        actions.put(WorkOrderAction.RESUME, id -> lifeCycle.resume(id, null));
        actions.put(WorkOrderAction.COMPLETE, id -> lifeCycle.complete(id, BigDecimal.TEN, null));
        actions.put(WorkOrderAction.CANCEL, id -> lifeCycle.cancel(id, "not wanted", null));
        actions.put(WorkOrderAction.REOPEN, id -> lifeCycle.reopen(id, "wanted again", null));
        actions.put(WorkOrderAction.BLOCK, id -> overrides.block(id, "inspection", null));
        actions.put(WorkOrderAction.UNBLOCK, id -> overrides.unblock(id, "go on", null));
        return actions;
    }

    private long orderIn(WorkOrderStatus status) {
        var id = plant.anOrder(line, product, 100).order().id();
        if (status == WorkOrderStatus.PENDING) {
            return id;
        }
        if (status == WorkOrderStatus.REJECTED) {
            acting.admin(() -> lifeCycle.reject(id, "no", null));
            return id;
        }
        acting.admin(() -> lifeCycle.accept(id, null));
        bringOn(id, status);
        return id;
    }

    private void bringOn(long id, WorkOrderStatus status) {
        switch (status) {
            case IN_PROGRESS -> acting.admin(() -> lifeCycle.start(id, null));
            case PAUSED ->
                acting.admin(() -> {
                    lifeCycle.start(id, null);
                    return lifeCycle.pause(id, null, null);
                });
            case BLOCKED -> plant.report(id, stop, "stop");
            case DONE ->
                acting.admin(() -> {
                    lifeCycle.start(id, null);
                    return lifeCycle.complete(id, new BigDecimal("100"), null);
                });
            case CANCELLED -> acting.admin(() -> lifeCycle.cancel(id, "no", null));
            default -> assertThat(status).isEqualTo(WorkOrderStatus.ACCEPTED);
        }
    }

    private static DomainException refusal(ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call);
    }
}
