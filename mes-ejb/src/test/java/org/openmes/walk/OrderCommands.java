package org.openmes.walk;

import static org.openmes.workorder.WorkOrderStatus.ACCEPTED;
import static org.openmes.workorder.WorkOrderStatus.CANCELLED;
import static org.openmes.workorder.WorkOrderStatus.DONE;
import static org.openmes.workorder.WorkOrderStatus.IN_PROGRESS;
import static org.openmes.workorder.WorkOrderStatus.PAUSED;
import static org.openmes.workorder.WorkOrderStatus.PENDING;
import static org.openmes.workorder.WorkOrderStatus.REJECTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;
import org.openmes.testing.Plant;
import org.openmes.workorder.ChangeWorkOrder;
import org.openmes.workorder.CountingSource;
import org.openmes.workorder.CreateWorkOrder;
import org.openmes.workorder.WorkOrderDetails;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderService;

/** What people do with orders as a whole (spec 5.3, 5.4). */
@ApplicationScoped
class OrderCommands {
    private static final int LARGEST = 40;
    private static final List<CountingSource> SOURCES =
            List.of(CountingSource.OPERATOR, CountingSource.OPERATOR, CountingSource.MACHINE, CountingSource.BOTH);
    private static final String REASON = "for the walk";

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    Command<?> create(Model model, Random random) {
        var planned = random.nextInt(LARGEST + 1);
        var source = Model.pick(SOURCES, random);
        var command = new CreateWorkOrder(
                Plant.unique("WALK"),
                "Something",
                BigDecimal.valueOf(planned),
                model.line,
                null,
                model.product,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                source,
                null);
        Callable<WorkOrderDetails> call = () -> orders.create(command);
        return new Command<>(
                "create order of " + planned + " counted by " + source, null, planned > 0, call, (created, effects) -> {
                    var order = new ModelOrder(created.order().id(), source, planned);
                    order.everUnlimited = model.overproduction;
                    model.orders.add(order);
                    effects.event("WORK_ORDER_CREATED", order.id);
                    effects.row("WorkOrder", order.id);
                });
    }

    @Nullable
    Command<?> accept(Model model, Random random) {
        var order = model.order(random);
        return order == null
                ? null
                : command(
                        "accept",
                        order,
                        order.status == PENDING,
                        () -> lifeCycle.accept(order.id, null),
                        effects -> order.become(ACCEPTED, "WORK_ORDER_ACCEPTED", effects));
    }

    @Nullable
    Command<?> reject(Model model, Random random) {
        var order = model.order(random);
        if (order == null) {
            return null;
        }
        var reason = reason(random);
        var legal = (order.status == PENDING || order.status == ACCEPTED) && !order.everStarted() && reason != null;
        return command("reject because " + reason, order, legal, () -> lifeCycle.reject(order.id, reason, null), it -> {
            order.cancelOpen(it);
            order.become(REJECTED, "WORK_ORDER_REJECTED", it);
        });
    }

    @Nullable
    Command<?> start(Model model, Random random) {
        var order = model.order(random);
        return order == null
                ? null
                : command(
                        "start",
                        order,
                        order.status == ACCEPTED && (!order.isHindered() || order.lifted),
                        () -> lifeCycle.start(order.id, null),
                        effects -> order.become(IN_PROGRESS, "WORK_ORDER_STARTED", effects));
    }

    @Nullable
    Command<?> pause(Model model, Random random) {
        var order = model.order(random);
        return order == null
                ? null
                : command(
                        "pause",
                        order,
                        order.status == IN_PROGRESS,
                        () -> lifeCycle.pause(order.id, reason(random), null),
                        effects -> {
                            order.openInterval("PAUSE", effects);
                            order.become(PAUSED, "WORK_ORDER_PAUSED", effects);
                        });
    }

    @Nullable
    Command<?> resume(Model model, Random random) {
        var order = model.order(random);
        if (order == null) {
            return null;
        }
        var legal = order.status == PAUSED && (!order.isHindered() || order.lifted);
        return command("resume", order, legal, () -> lifeCycle.resume(order.id, null), effects -> {
            order.closeInterval(effects);
            order.become(IN_PROGRESS, "WORK_ORDER_RESUMED", effects);
            order.recount(effects);
        });
    }

    @Nullable
    Command<?> complete(Model model, Random random) {
        var order = model.order(random);
        if (order == null) {
            return null;
        }
        var quantity = random.nextInt((int) order.planned + 3);
        var legal = order.status == IN_PROGRESS
                && !order.isStepRunning()
                && quantity > 0
                && (model.overproduction || quantity <= order.planned);
        var given = BigDecimal.valueOf(quantity);
        return command(
                "complete with " + quantity, order, legal, () -> lifeCycle.complete(order.id, given, null), effects -> {
                    order.cancelOpen(effects);
                    order.adjustment = quantity - order.counted();
                    order.produced = quantity;
                    order.become(DONE, "WORK_ORDER_COMPLETED", effects);
                });
    }

    @Nullable
    Command<?> cancel(Model model, Random random) {
        var order = model.order(random);
        if (order == null) {
            return null;
        }
        var reason = reason(random);
        var legal = !order.isTerminal() && reason != null;
        return command("cancel because " + reason, order, legal, () -> lifeCycle.cancel(order.id, reason, null), it -> {
            order.cancelOpen(it);
            order.closeInterval(it);
            order.forgetBlock();
            order.become(CANCELLED, "WORK_ORDER_CANCELLED", it);
        });
    }

    @Nullable
    Command<?> reopen(Model model, Random random) {
        var order = Model.pick(model.orders, random);
        if (order == null) {
            return null;
        }
        var reason = reason(random);
        var legal = order.isTerminal() && reason != null;
        return command("reopen because " + reason, order, legal, () -> lifeCycle.reopen(order.id, reason, null), it -> {
            order.dropAdjustment();
            var back = order.status == DONE || order.everStarted() ? IN_PROGRESS : PENDING;
            order.forgetBlock();
            order.become(back, "WORK_ORDER_REOPENED", it);
            if (order.isHindered()) {
                order.block(it);
            }
        });
    }

    @Nullable
    Command<?> edit(Model model, Random random) {
        var order = model.order(random);
        if (order == null) {
            return null;
        }
        var planned = random.nextInt(LARGEST + 1);
        var bound = Math.max(order.produced, order.producedDone()) + order.targetOpen();
        var legal = !order.isTerminal() && planned > 0 && (planned >= order.planned || planned >= bound);
        Callable<WorkOrderDetails> call = () -> orders.change(order.id, plan(planned), null);
        return command("plan " + planned, order, legal, call, effects -> {
            if (order.planned != planned) {
                order.planned = planned;
                effects.event("WORK_ORDER_UPDATED", order.id);
                effects.row("WorkOrder", order.id);
                order.recount(effects);
            }
        });
    }

    private static ChangeWorkOrder plan(long planned) {
        return new ChangeWorkOrder(
                Change.absent(),
                Change.absent(),
                Change.of(BigDecimal.valueOf(planned)),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent());
    }

    /** Now and then none. */
    static @Nullable String reason(Random random) {
        return random.nextInt(20) == 0 ? null : REASON;
    }

    static <T> Command<T> command(
            String text, ModelOrder order, boolean legal, Callable<T> call, Consumer<Effects> effect) {
        return new Command<>(text + " " + order, order, legal, call, (answer, effects) -> effect.accept(effects));
    }
}
