package org.openmes.workorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Roles;

/** A command for one of many orders, in a transaction of its own; callers use {@link WorkOrderBulkService}. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SingleOrderCommand {
    @Inject
    WorkOrderLifeCycleService lifeCycle;

    /** Performs the command, or refuses as {@link WorkOrderLifeCycleService} does. */
    public void perform(WorkOrderAction action, long id, @Nullable String reason) {
        switch (action) {
            case ACCEPT -> lifeCycle.accept(id, null);
            case REJECT -> lifeCycle.reject(id, reason, null);
            case PAUSE -> lifeCycle.pause(id, reason, null);
            case RESUME -> lifeCycle.resume(id, null);
            case CANCEL -> lifeCycle.cancel(id, reason, null);
            case START, COMPLETE, REOPEN, BLOCK, UNBLOCK, FORCE_STATUS, EDIT, REFRESH_TEMPLATE, DELETE ->
                throw new IllegalArgumentException(action + " is not for many orders at once");
        }
    }
}
