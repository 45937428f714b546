package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Set;
import org.openmes.workorder.SingleOrderCommand;
import org.openmes.workorder.WorkOrderAction;
import org.openmes.workorder.WorkOrderBulkService;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderOverrideService;
import org.openmes.workorder.WorkOrderStatus;

/** The life of orders. */
@ApplicationScoped
class LifeCycleCalls implements Calls {
    private static final String REASON = "for the table";

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    WorkOrderOverrideService overrides;

    @Inject
    WorkOrderBulkService bulk;

    @Inject
    SingleOrderCommand single;

    @Inject
    Site site;

    @Override
    public void writeInto(Book book) {
        lifeCycle(book);
        overrides(book);
        many(book);
    }

    private void lifeCycle(Book book) {
        book.change("WorkOrderLifeCycleService.accept", site::pendingOrder, id -> lifeCycle.accept(id, null));
        book.change("WorkOrderLifeCycleService.reject", site::pendingOrder, id -> lifeCycle.reject(id, REASON, null));
        book.change("WorkOrderLifeCycleService.start", site::acceptedOrder, id -> lifeCycle.start(id, null));
        book.change("WorkOrderLifeCycleService.pause", site::startedOrder, id -> lifeCycle.pause(id, null, null));
        book.change("WorkOrderLifeCycleService.resume", site::pausedOrder, id -> lifeCycle.resume(id, null));
        book.change(
                "WorkOrderLifeCycleService.complete",
                site::startedOrder,
                id -> lifeCycle.complete(id, BigDecimal.ONE, null));
        book.change("WorkOrderLifeCycleService.cancel", site::startedOrder, id -> lifeCycle.cancel(id, REASON, null));
        book.change("WorkOrderLifeCycleService.reopen", site::cancelledOrder, id -> lifeCycle.reopen(id, REASON, null));
    }

    private void overrides(Book book) {
        book.change("WorkOrderOverrideService.block", site::acceptedOrder, id -> overrides.block(id, REASON, null));
        book.change("WorkOrderOverrideService.unblock", site::blockedOrder, id -> overrides.unblock(id, REASON, null));
        book.change(
                "WorkOrderOverrideService.forceStatus",
                site::pendingOrder,
                id -> overrides.forceStatus(id, WorkOrderStatus.PAUSED, REASON, null));
    }

    private void many(Book book) {
        book.command(
                "SingleOrderCommand.perform",
                site::pendingOrder,
                id -> single.perform(WorkOrderAction.ACCEPT, id, null));
        book.change(
                "WorkOrderBulkService.perform",
                site::pendingOrder,
                id -> bulk.perform(WorkOrderAction.ACCEPT, Set.of(id), null).done() > 0);
    }
}
