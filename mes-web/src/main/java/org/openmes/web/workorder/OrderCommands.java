package org.openmes.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchService;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;
import org.openmes.web.command.Wanted;
import org.openmes.workorder.OrderBoardService;
import org.openmes.workorder.WorkOrderDetails;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderOverrideService;
import org.openmes.workorder.WorkOrderService;
import org.openmes.workorder.WorkOrderStatus;

/** What can be done with one order, from whichever page (spec 5.3). */
@Named
@RequestScoped
public class OrderCommands {
    private static final String REASON = "reason";

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    WorkOrderOverrideService overrides;

    @Inject
    OrderBoardService board;

    @Inject
    WorkOrderService orders;

    @Inject
    BatchService batches;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    @Inject
    Posted posted;

    public void refreshTemplate() {
        commands.perform(() -> done("refresh_template", orders.refreshTemplate(wanted.key(), null)));
    }

    public void accept() {
        commands.perform(() -> done("accept", lifeCycle.accept(wanted.key(), null)));
    }

    public void reject() {
        commands.perform(() -> done("reject", lifeCycle.reject(wanted.key(), posted.text(REASON), null)));
    }

    public void start() {
        commands.perform(() -> done("start", lifeCycle.start(wanted.key(), null)));
    }

    public void pause() {
        commands.perform(() -> done("pause", lifeCycle.pause(wanted.key(), posted.text(REASON), null)));
    }

    public void resume() {
        commands.perform(() -> done("resume", lifeCycle.resume(wanted.key(), null)));
    }

    public void complete() {
        commands.perform(() -> {
            var quantity = posted.decimal("produced_qty");
            posted.check();
            return done("complete", lifeCycle.complete(wanted.key(), quantity, null));
        });
    }

    public void cancel() {
        commands.perform(() -> done("cancel", lifeCycle.cancel(wanted.key(), posted.text(REASON), null)));
    }

    public void reopen() {
        commands.perform(() -> done("reopen_order", lifeCycle.reopen(wanted.key(), posted.text(REASON), null)));
    }

    public void block() {
        commands.perform(() -> done("block", overrides.block(wanted.key(), posted.text(REASON), null)));
    }

    public void unblock() {
        commands.perform(() -> done("unblock", overrides.unblock(wanted.key(), posted.text(REASON), null)));
    }

    public void forceStatus() {
        commands.perform(() -> {
            var target = status(posted.text("status"));
            return done("force_status", overrides.forceStatus(wanted.key(), target, posted.text(REASON), null));
        });
    }

    private static @Nullable WorkOrderStatus status(@Nullable String name) {
        return Arrays.stream(WorkOrderStatus.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public void moveOnBoard() {
        commands.perform(() -> {
            var quantity = posted.decimal("produced_qty");
            var status = posted.key("line_status_id");
            posted.check();
            return done("board", board.move(wanted.key(), status, quantity, null));
        });
    }

    public void delete() {
        commands.perform(() -> {
            orders.delete(wanted.key(), null);
            return Outcome.go("/workorder/list.xhtml", Messages.text("workorder.done.delete"));
        });
    }

    public void createBatch() {
        commands.perform(() -> {
            var target = posted.decimal("target_qty");
            posted.check();
            var batch = batches.create(wanted.key(), target).batch();
            return Outcome.stay(Messages.text("workorder.done.batch", batch.batchNumber()));
        });
    }

    private static Outcome done(String action, @Nullable WorkOrderDetails order) {
        var number = order == null ? "" : order.order().orderNo();
        return Outcome.stay(Messages.text("workorder.done." + action, number));
    }
}
