package org.openmes.workorder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Actor;
import org.openmes.shared.DomainException;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Message;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;

/** Who may do what with an order, when, and why not (spec 5.3, 5.4): the same for buttons and for commands. */
class WorkOrderGuards {
    private final LockedOrder order;
    private final OrderFacts facts;

    WorkOrderGuards(LockedOrder order, OrderFacts facts) {
        this.order = order;
        this.facts = facts;
    }

    /** Every action with the reason that stands against it, if any. */
    List<ActionState> actions(Actor actor) {
        return Arrays.stream(WorkOrderAction.values())
                .map(action -> new ActionState(
                        action,
                        refusal(action, actor).map(DomainException::reason).orElse(null)))
                .toList();
    }

    /** Ends here when the action is refused. */
    void require(WorkOrderAction action, Actor actor) {
        refusal(action, actor).ifPresent(WorkOrderGuards::refuse);
    }

    /** Ends here when the actor has no business with the order, before anything is told about it. */
    void requireRight(WorkOrderAction action, Actor actor) {
        byRight(action, actor).ifPresent(WorkOrderGuards::refuse);
    }

    /** Ends here when the state stands against the action, whoever wants it. */
    void requireState(WorkOrderAction action) {
        Optional.ofNullable(byState(action)).ifPresent(WorkOrderGuards::refuse);
    }

    Optional<DomainException> refusal(WorkOrderAction action, Actor actor) {
        return byRight(action, actor).or(() -> Optional.ofNullable(byState(action)));
    }

    private Optional<DomainException> byRight(WorkOrderAction action, Actor actor) {
        if (!actor.role().atLeast(action.leastRole())) {
            return Optional.of(ForbiddenException.role());
        }
        if (!actor.lines().contains(order.lineId())) {
            return Optional.of(ForbiddenException.lineOf(order.lineId()));
        }
        return Optional.empty();
    }

    private @Nullable DomainException byState(WorkOrderAction action) {
        if (!action.from().contains(order.status())) {
            var needsFreeOrder = action == WorkOrderAction.START || action == WorkOrderAction.RESUME;
            return order.status() == WorkOrderStatus.BLOCKED && needsFreeOrder ? blocked() : notIn(action);
        }
        return switch (action) {
            case ACCEPT -> acceptable();
            case REJECT -> facts.batches().everStarted() ? refused("workorder.reject_batches") : null;
            case REFRESH_TEMPLATE -> facts.batches().count() > 0 ? refused("workorder.refresh_batches") : null;
            case DELETE -> facts.batches().count() > 0 ? refused("workorder.delete_batches") : null;
            case COMPLETE -> facts.batches().stepRunning() ? refused("workorder.step_running") : null;
            case START, RESUME -> facts.blockingTitles().isEmpty() || order.isUnblockedByHand() ? null : blocked();
            case PAUSE, CANCEL, REOPEN, BLOCK, UNBLOCK, FORCE_STATUS, EDIT -> null;
        };
    }

    private RuleException notIn(WorkOrderAction action) {
        return RuleException.state("status", action.label(), action.from(), order.status());
    }

    private RuleException blocked() {
        return Blockers.refusal("status", order, facts.blockingTitles());
    }

    private @Nullable DomainException acceptable() {
        if (order.lineId() == null) {
            return ValidationException.of("line_id", "workorder.line_to_accept");
        }
        if (!facts.lineActive()) {
            return ValidationException.of("line_id", "workorder.line_inactive");
        }
        return facts.typeAllowed()
                ? null
                : ValidationException.of("product_type_id", "workorder.type_not_allowed_here");
    }

    private static RuleException refused(String key) {
        return RuleException.state("status", Message.of(key));
    }

    private static void refuse(DomainException refusal) {
        throw refusal;
    }
}
