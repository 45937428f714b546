package org.openmes.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.openmes.execution.BatchService;
import org.openmes.issue.IssueService;
import org.openmes.shared.Roles;
import org.openmes.workorder.WorkOrderService;

/** Everything about one order in one read. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class WorkOrderFileService {
    @Inject
    WorkOrderService orders;

    @Inject
    BatchService batches;

    @Inject
    IssueService issues;

    /**
     * The order with its batches by number and its issues, newest first.
     *
     * @throws org.openmes.shared.NotFoundException when there is none
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public WorkOrderFile get(long id) {
        return new WorkOrderFile(orders.get(id), batches.ofOrder(id), issues.ofOrder(id));
    }

    /** As {@link #get}, by the order number, any case. */
    public WorkOrderFile getByNumber(String orderNo) {
        return get(orders.idOf(orderNo));
    }
}
