package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.execution.BatchStatus;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

@ExtendWith(ArquillianExtension.class)
class WorkOrderOverrideServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderOverrideService overrides;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    WorkOrderService orders;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Inject
    Database database;

    private long stop;
    private long order;

    @BeforeEach
    void anAcceptedOrder() {
        stop = plant.aBlockingType();
        order = plant.anAcceptedOrder(plant.aLine(), plant.aProduct("Make"), 100)
                .order()
                .id();
    }

    @Test
    void an_order_blocked_by_hand_waits_for_an_admin_whatever_becomes_of_its_issues() {
        var blocked = acting.admin(() -> overrides.block(order, "audit in the hall", null));
        var issue = plant.report(order, stop, "press does not close").issue().id();

        plant.resolve(issue);

        assertThat(blocked.order().blockedAt()).isNotNull();
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);
        assertThat(refusal(() -> plant.aBatch(order, 10)).text(Locale.ENGLISH)).contains("audit in the hall");
        acting.admin(() -> overrides.unblock(order, "audit is over", null));
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.ACCEPTED);
    }

    @Test
    void an_order_unblocked_by_hand_goes_on_until_the_next_problem() {
        var first = plant.report(order, stop, "first").issue().id();
        var unblocked = acting.admin(() -> overrides.unblock(order, "we can live with it", null));

        assertThat(unblocked.order().status()).isEqualTo(WorkOrderStatus.ACCEPTED);
        assertThat(unblocked.order().unblockedAt()).isNotNull();
        plant.acknowledge(first);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.ACCEPTED);

        var second = plant.report(order, stop, "second").issue().id();
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);
        plant.resolve(second);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);
        plant.resolve(first);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.ACCEPTED);
    }

    @Test
    void the_flag_goes_with_the_last_issue_it_overruled() {
        var issue = plant.report(order, stop, "first").issue().id();
        acting.admin(() -> overrides.unblock(order, "we can live with it", null));

        plant.resolve(issue);

        assertThat(acting.admin(() -> orders.get(order)).order().unblockedAt()).isNull();
    }

    @Test
    void any_status_can_be_forced_on_any_other_and_has_what_belongs_to_it() {
        for (var from : WorkOrderStatus.values()) {
            for (var to : WorkOrderStatus.values()) {
                if (from != to) {
                    forceBoth(from, to);
                }
            }
        }
    }

    private void forceBoth(WorkOrderStatus from, WorkOrderStatus to) {
        acting.admin(() -> {
            if (orders.get(order).order().status() != from) {
                overrides.forceStatus(order, from, "to begin with", null);
            }
            return overrides.forceStatus(order, to, "because", null);
        });

        var now = acting.admin(() -> orders.get(order)).order();
        assertThat(now.status()).as("%s to %s", from, to).isEqualTo(to);
        assertThat(now.completedAt() != null).isEqualTo(to == WorkOrderStatus.DONE);
        assertThat(now.blockedAt() != null).isEqualTo(to == WorkOrderStatus.BLOCKED);
        var stands = to == WorkOrderStatus.BLOCKED || to == WorkOrderStatus.PAUSED;
        assertThat(openIntervals()).as("%s to %s", from, to).isEqualTo(stands ? 1 : 0);
    }

    @Test
    void a_forced_end_ends_the_batches_too_and_the_ledger_says_that_it_was_forced() {
        plant.aBatch(order, 10);

        acting.admin(() -> overrides.forceStatus(order, WorkOrderStatus.DONE, "counted by hand", null));

        assertThat(plant.batchesOf(order))
                .allSatisfy(batch -> assertThat(batch.batch().status()).isEqualTo(BatchStatus.CANCELLED));
        assertThat(reasons()).contains("Forced: counted by hand");
    }

    @Test
    void a_status_is_forced_only_with_a_reason_and_only_to_another() {
        assertThat(refusal(() -> acting.admin(() -> overrides.forceStatus(order, null, "x", null)))
                        .errors())
                .containsOnlyKeys("status");
        assertThat(refusal(() -> acting.admin(() -> overrides.forceStatus(order, WorkOrderStatus.ACCEPTED, "x", null)))
                        .errors())
                .containsOnlyKeys("status");
        assertThat(refusal(() -> acting.admin(() -> overrides.forceStatus(order, WorkOrderStatus.DONE, " ", null)))
                        .errors())
                .containsOnlyKeys("reason");
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.ACCEPTED);
    }

    @Test
    void a_completed_order_reopens_in_progress_without_what_was_adjusted() {
        plant.finish(plant.aBatch(order, 40));
        acting.admin(() -> lifeCycle.complete(order, new BigDecimal("45"), null));

        var reopened = acting.admin(() -> lifeCycle.reopen(order, "five more were found", null))
                .order();

        assertThat(reopened.status()).isEqualTo(WorkOrderStatus.IN_PROGRESS);
        assertThat(reopened.completedAt()).isNull();
        assertThat(reopened.producedQty()).isEqualByComparingTo("40");
    }

    @Test
    void an_order_without_work_reopens_as_pending_and_one_with_work_in_progress() {
        acting.admin(() -> lifeCycle.cancel(order, "not wanted", null));
        assertThat(acting.admin(() -> lifeCycle.reopen(order, "wanted again", null))
                        .order()
                        .status())
                .isEqualTo(WorkOrderStatus.PENDING);

        acting.admin(() -> lifeCycle.accept(order, null));
        plant.finish(plant.aBatch(order, 40));
        acting.admin(() -> lifeCycle.cancel(order, "not wanted", null));
        assertThat(acting.admin(() -> lifeCycle.reopen(order, "wanted again", null))
                        .order()
                        .status())
                .isEqualTo(WorkOrderStatus.IN_PROGRESS);
    }

    @Test
    void an_order_that_reopens_with_a_blocking_issue_is_blocked_at_once() {
        acting.admin(() -> lifeCycle.cancel(order, "not wanted", null));
        var issue = plant.report(order, stop, "complaint").issue().id();
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.CANCELLED);

        acting.admin(() -> lifeCycle.reopen(order, "wanted again", null));

        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);
        plant.resolve(issue);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.PENDING);
    }

    private long openIntervals() {
        return database.count(
                "select count(*) from work_order_interval where work_order_id = :id and ended_at is null", order);
    }

    private List<String> reasons() {
        return database.read(handle ->
                handle.createQuery("""
                        select reason from audit_log
                        where entity_type = 'WorkOrder' and entity_id = :id and reason is not null""").bind("id", order).mapTo(String.class).list());
    }

    private static DomainException refusal(ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call);
    }
}
