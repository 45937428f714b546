package org.openmes.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.event.TimelineService;
import org.openmes.execution.BatchService;
import org.openmes.product.ProcessSnapshot;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.Database;
import org.openmes.shared.Roles;
import org.openmes.workorder.Blocker;
import org.openmes.workorder.OrderBlockers;
import org.openmes.workorder.WorkOrderService;
import org.openmes.workorder.WorkOrderStatus;
import org.openmes.workorder.WorkOrderSummary;

/** Everything the page of an order shows, by a fixed number of statements. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class WorkOrderPageService {
    @Inject
    WorkOrderFileService files;

    @Inject
    WorkOrderService orders;

    @Inject
    BatchService batches;

    @Inject
    TimelineService timelines;

    @Inject
    RailReads rails;

    @Inject
    OrderBlockers blockers;

    @Inject
    Database database;

    /**
     * The order as the actor sees it now.
     *
     * @throws org.openmes.shared.NotFoundException when there is none
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public WorkOrderPage get(long id) {
        var file = files.get(id);
        var batchIds = file.batches().stream().map(batch -> batch.batch().id()).toList();
        return new WorkOrderPage(
                file,
                orders.actions(id),
                batches.execution(id),
                rails.stepsOf(batchIds),
                timelines.ofOrder(id, CursorRequest.LONGEST).items(),
                blockers(file.order().order()),
                newerVersion(file.order().processSnapshot()));
    }

    private List<Blocker> blockers(WorkOrderSummary order) {
        return order.status() == WorkOrderStatus.BLOCKED
                ? blockers.of(List.of(order.id())).getOrDefault(order.id(), List.of())
                : List.of();
    }

    private @Nullable Integer newerVersion(@Nullable ProcessSnapshot frozen) {
        if (frozen == null) {
            return null;
        }
        return database.read(handle -> handle.createQuery("""
                        select max(template_version) from process_template
                        where product_type_id = :type and is_active having max(template_version) <> :frozen""")
                .bind("type", frozen.productTypeId())
                .bind("frozen", frozen.templateVersion())
                .mapTo(Integer.class)
                .findOne()
                .orElse(null));
    }
}
