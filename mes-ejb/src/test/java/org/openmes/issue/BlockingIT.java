package org.openmes.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Change;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;
import org.openmes.workorder.WorkOrderStatus;

/** An order is blocked exactly while an unsolved issue of a blocking type exists (spec 7.5). */
@ExtendWith(ArquillianExtension.class)
class BlockingIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    IssueService issues;

    @Inject
    IssueTypeService types;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long type;
    private long order;
    private long issue;

    @BeforeEach
    void aBlockedOrder() {
        type = plant.aBlockingType();
        order = plant.anAcceptedOrder(plant.aLine(), null, 10).order().id();
        issue = plant.report(order, type, "stop").issue().id();
    }

    @Test
    void a_type_that_ceases_to_block_frees_its_orders_and_one_that_begins_to_blocks_them() {
        makeBlocking(false);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.ACCEPTED);

        makeBlocking(true);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);
    }

    @RepeatedTest(5)
    void two_changes_of_a_type_at_once_leave_no_order_out_of_step() throws Exception {
        var blocking = new AtomicBoolean();

        Together.run(2, () -> makeBlocking(blocking.getAndSet(true)));

        var blocks = acting.admin(() -> types.get(type)).isBlocking();
        assertThat(plant.statusOf(order) == WorkOrderStatus.BLOCKED).isEqualTo(blocks);
    }

    @RepeatedTest(5)
    void an_issue_reopened_while_its_type_changes_blocks_if_the_type_does() throws Exception {
        makeBlocking(false);
        plant.resolve(issue);
        var first = new AtomicBoolean(true);

        Together.run(
                2,
                () -> first.getAndSet(false)
                        ? makeBlocking(true)
                        : acting.admin(() -> issues.reopen(issue, "back again", null)));

        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);
    }

    @Test
    void a_supervisor_of_another_line_does_not_follow_up() {
        var stranger = LineScope.of(Set.of(plant.aLine()));

        var refusal = catchThrowableOfType(
                DomainException.class, () -> acting.supervisor(stranger, () -> issues.resolve(issue, "done", null)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);
    }

    private IssueTypeDetails makeBlocking(boolean blocking) {
        var change = new ChangeIssueType(
                Change.absent(), Change.absent(), Change.absent(), Change.of(blocking), Change.absent());
        return acting.admin(() -> types.change(type, change, null));
    }
}
