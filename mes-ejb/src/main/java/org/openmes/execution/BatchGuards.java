package org.openmes.execution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openmes.shared.Actor;
import org.openmes.shared.DomainException;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Message;
import org.openmes.shared.Role;
import org.openmes.shared.RuleException;
import org.openmes.workorder.LockedOrder;

/** Who may put what right about a batch, and when (spec 5.5): the same for buttons and for commands. */
final class BatchGuards {
    private BatchGuards() {}

    /** The first reason that stands against the action. */
    static Optional<DomainException> refusal(BatchAction action, Actor actor, LockedOrder order, BatchStatus status) {
        if (!actor.role().atLeast(Role.SUPERVISOR)) {
            return Optional.of(ForbiddenException.role());
        }
        if (!actor.lines().contains(order.lineId())) {
            return Optional.of(ForbiddenException.line());
        }
        if (order.status().isTerminal()) {
            return Optional.of(
                    RuleException.state("status", Message.of("batch.order_finished", action.label(), order.status())));
        }
        return action.from().contains(status)
                ? Optional.empty()
                : Optional.of(RuleException.state("status", action.label(), action.from(), status));
    }

    /** What the status of the batch leaves room for, each allowed or with the reason why not. */
    static List<BatchActionState> states(long batchId, Actor actor, LockedOrder order, BatchStatus status) {
        return Arrays.stream(BatchAction.values())
                .filter(action -> action.from().contains(status))
                .map(action -> new BatchActionState(
                        batchId,
                        action,
                        refusal(action, actor, order, status)
                                .map(DomainException::reason)
                                .orElse(null)))
                .toList();
    }
}
