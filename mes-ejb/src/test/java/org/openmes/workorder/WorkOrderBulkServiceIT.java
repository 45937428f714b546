package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.LineScope;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

@ExtendWith(ArquillianExtension.class)
class WorkOrderBulkServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderBulkService bulk;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;

    @BeforeEach
    void aLine() {
        line = plant.aLine();
    }

    @Test
    void each_order_is_decided_by_itself() {
        var first = plant.anOrder(line, null, 5).order().id();
        var running = plant.anAcceptedOrder(line, null, 5).order().id();
        var foreign = plant.anOrder(plant.aLine(), null, 5).order().id();
        var last = plant.anOrder(line, null, 5).order().id();

        var outcome = perform(WorkOrderAction.ACCEPT, List.of(last, foreign, running, first), null);

        assertThat(outcome).isEqualTo(new BulkOutcome(2, 2));
        assertThat(plant.statusOf(first)).isEqualTo(WorkOrderStatus.ACCEPTED);
        assertThat(plant.statusOf(last)).isEqualTo(WorkOrderStatus.ACCEPTED);
        assertThat(plant.statusOf(foreign)).isEqualTo(WorkOrderStatus.PENDING);
    }

    @Test
    void an_order_that_is_gone_is_skipped() {
        var order = plant.anOrder(line, null, 5).order().id();

        assertThat(perform(WorkOrderAction.ACCEPT, List.of(order, Long.MAX_VALUE), null))
                .isEqualTo(new BulkOutcome(1, 1));
    }

    @Test
    void an_order_that_is_named_twice_counts_once() {
        var order = plant.anOrder(line, null, 5).order().id();

        assertThat(perform(WorkOrderAction.ACCEPT, List.of(order, order), null)).isEqualTo(new BulkOutcome(1, 0));
    }

    @Test
    void a_missing_reason_is_told_and_changes_nothing() {
        var order = plant.anOrder(line, null, 5).order().id();

        assertThat(refusal(WorkOrderAction.REJECT, List.of(order)).errors()).containsOnlyKeys("reason");
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.PENDING);

        perform(WorkOrderAction.REJECT, List.of(order), "no rubber");
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.REJECTED);
    }

    @Test
    void nothing_and_too_much_are_refused() {
        var many = LongStream.rangeClosed(1, 101).boxed().toList();

        assertThat(refusal(WorkOrderAction.ACCEPT, List.of()).errors()).containsOnlyKeys("row");
        assertThat(refusal(WorkOrderAction.ACCEPT, many).errors()).containsOnlyKeys("row");
    }

    private ValidationException refusal(WorkOrderAction action, Collection<Long> ids) {
        return catchThrowableOfType(ValidationException.class, () -> perform(action, ids, null));
    }

    private BulkOutcome perform(WorkOrderAction action, Collection<Long> ids, @Nullable String reason) {
        return acting.supervisor(LineScope.of(Set.of(line)), () -> bulk.perform(action, ids, reason));
    }
}
