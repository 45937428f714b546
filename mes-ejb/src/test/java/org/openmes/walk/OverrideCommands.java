package org.openmes.walk;

import static org.openmes.walk.OrderCommands.command;
import static org.openmes.walk.OrderCommands.reason;
import static org.openmes.workorder.WorkOrderStatus.BLOCKED;
import static org.openmes.workorder.WorkOrderStatus.IN_PROGRESS;
import static org.openmes.workorder.WorkOrderStatus.PAUSED;
import static org.openmes.workorder.WorkOrderStatus.PENDING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openmes.workorder.WorkOrderOverrideService;
import org.openmes.workorder.WorkOrderStatus;

/** What Admins may do against the life cycle (spec 5.3). */
@ApplicationScoped
class OverrideCommands {
    private static final List<WorkOrderStatus> ALL = List.of(WorkOrderStatus.values());

    @Inject
    WorkOrderOverrideService overrides;

    @Nullable
    Command<?> block(Model model, Random random) {
        var order = model.order(random);
        if (order == null) {
            return null;
        }
        var reason = reason(random);
        var legal = !order.isTerminal() && order.status != BLOCKED && reason != null;
        return command(
                "block because " + reason,
                order,
                legal,
                () -> overrides.block(order.id, reason, null),
                effects -> order.hold(true, effects));
    }

    @Nullable
    Command<?> unblock(Model model, Random random) {
        var order = model.order(random);
        if (order == null) {
            return null;
        }
        var reason = reason(random);
        var legal = order.status == BLOCKED && reason != null;
        return command(
                "unblock because " + reason,
                order,
                legal,
                () -> overrides.unblock(order.id, reason, null),
                effects -> order.unblock(order.isHindered(), effects));
    }

    @Nullable
    Command<?> force(Model model, Random random) {
        var order = model.order(random);
        if (order == null) {
            return null;
        }
        var target = Model.pick(ALL, random);
        var reason = reason(random);
        var legal = target != order.status && reason != null;
        return command(
                "force " + target + " because " + reason,
                order,
                legal,
                () -> overrides.forceStatus(order.id, target, reason, null),
                effects -> force(order, target, effects));
    }

    private static void force(ModelOrder order, WorkOrderStatus target, Effects effects) {
        var from = order.isTerminal() ? (order.everStarted() ? IN_PROGRESS : PENDING) : order.status;
        if (target.isTerminal()) {
            order.cancelOpen(effects);
        }
        if (target == PAUSED || target == BLOCKED) {
            order.openInterval(target == PAUSED ? "PAUSE" : "BLOCK", effects);
        } else {
            order.closeInterval(effects);
        }
        order.dropAdjustment();
        order.forgetBlock();
        if (target == BLOCKED) {
            order.before = from;
            order.byHand = true;
        } else {
            order.lifted = !target.isTerminal() && order.isHindered();
        }
        order.become(target, event(target), effects);
    }

    private static String event(WorkOrderStatus target) {
        return switch (target) {
            case PENDING -> "WORK_ORDER_REOPENED";
            case IN_PROGRESS -> "WORK_ORDER_STARTED";
            case DONE -> "WORK_ORDER_COMPLETED";
            default -> "WORK_ORDER_" + target;
        };
    }
}
