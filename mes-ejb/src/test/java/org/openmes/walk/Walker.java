package org.openmes.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.DomainException;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.testing.Acting;
import org.openmes.workorder.WorkOrderStatus;

/** Gives one command to the service and to the model, and compares what both have made of it. */
@ApplicationScoped
class Walker {
    @Inject
    Acting acting;

    @Inject
    Records records;

    <T> void perform(Command<T> command, Walk walk) {
        walk.began(command.text());
        var request = UUID.randomUUID().toString();
        var frees = walk.model.orders.stream().mapToLong(ModelOrder::free).toArray();
        var effects = new Effects();
        T answer;
        try {
            answer = acting.as(somebody(command.role(), request), command.call());
        } catch (DomainException refusal) {
            walk.refused(refusal.code().name());
            assertThat(command.legal())
                    .as("legal, but refused: " + refusal.getMessage())
                    .isFalse();
            compare(command, walk, request, effects, frees);
            return;
        }
        assertThat(command.legal()).as("legal, as it was accepted").isTrue();
        command.effect().accept(answer, effects);
        compare(command, walk, request, effects, frees);
    }

    private void compare(Command<?> command, Walk walk, String request, Effects effects, long[] frees) {
        compareLogs(request, walk, effects);
        var concerned = command.order();
        if (concerned == null) {
            walk.model.orders.forEach(this::compare);
        } else {
            compare(concerned);
        }
        for (var i = 0; i < frees.length; i++) {
            requireFree(walk.model.orders.get(i), frees[i], effects.moreThanTarget);
        }
        walk.passed(records);
    }

    /** No command takes more than is free, except what a batch has really produced. */
    private static void requireFree(ModelOrder order, long before, long moreThanTarget) {
        if (!order.everUnlimited) {
            assertThat(order.free())
                    .as("free quantity of " + order)
                    .isGreaterThanOrEqualTo(Math.min(0, before) - moreThanTarget);
        }
    }

    private void compareLogs(String request, Walk walk, Effects effects) {
        assertThat(records.events(request, walk.lastEvent)).as("events").isEqualTo(effects.events());
        assertThat(records.entries(request, walk.lastEntry))
                .as("ledger entries")
                .isEqualTo(effects.rows());
    }

    private void compare(ModelOrder order) {
        assertThat(records.order(order.id)).as("order " + order.id).isEqualTo(order.text());
        assertThat(records.overlaps(order.id)).as("overlapping intervals").isZero();
        assertThat(order.produced).as("produced").isEqualTo(order.counted() + order.adjustment);
        if (order.status == WorkOrderStatus.BLOCKED) {
            assertThat(order.byHand || order.isHindered())
                    .as("a reason to be blocked")
                    .isTrue();
        } else if (!order.isTerminal()) {
            assertThat(order.isHindered() && !order.lifted)
                    .as("a reason to be blocked")
                    .isFalse();
        }
    }

    private static Actor somebody(Role role, String request) {
        var origin = new Origin(Channel.API, request, "127.0.0.1", "walk");
        return new Actor(null, "walker", "Walker", role, LineScope.ALL, null, false, origin);
    }
}
