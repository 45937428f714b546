package org.openmes.workorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.line.BoardStatuses;
import org.openmes.line.BoardStatuses.BoardStatus;
import org.openmes.line.LineStatusDetails;
import org.openmes.setting.Settings;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/** The board: which label an order bears there (spec 3.7, 14.3). Everybody on the line may move orders. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class OrderBoardService {
    @Inject
    WorkOrders orders;

    @Inject
    OrderFactsReader facts;

    @Inject
    ManualCompletion completion;

    @Inject
    BoardStatuses statuses;

    @Inject
    Settings settings;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Moves an order to a status of its line, or to none. Where the board leads the work ({@code workflow_mode}), a status
     * that means done completes the order as closing by hand does, with the same guards; also one that is there already and
     * was reopened.
     *
     * @param statusId null for none
     * @param producedQty required when the order is completed by it; ignored otherwise
     * @param expectedVersion the version of the order the caller read; null to skip the check
     * @throws ValidationException naming {@code line_status_id} when the status is not one of the line's
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     * @throws org.openmes.shared.RuleException STATE_NOT_ALLOWED, WORK_ORDER_BLOCKED, QTY_EXCEEDS_PLAN when it would be
     *     completed
     */
    public WorkOrderDetails move(
            long id, @Nullable Long statusId, @Nullable BigDecimal producedQty, @Nullable Long expectedVersion) {
        var status = statusId == null ? null : statuses.forShare(statusId).orElseThrow(() -> unknown(statusId));
        var order = orders.lock(id);
        current.get().requireLine(order.lineId());
        order.requireVersion(expectedVersion);
        if (status != null && status.lineId() != null && !status.lineId().equals(order.lineId())) {
            throw unknown(statusId);
        }
        var completes = completes(order, status);
        var moves = !Objects.equals(statusId, order.lineStatusId());
        if (!completes && !moves) {
            return orders.details(id);
        }
        if (completes) {
            new WorkOrderGuards(order, facts.of(order)).requireState(WorkOrderAction.COMPLETE);
            events.fire(completion.complete(order, producedQty));
        }
        order.touch(current.get(), clock.instant());
        if (moves) {
            events.fire(order.moveOnBoard(statusId));
        }
        return orders.details(id);
    }

    /**
     * Whether the actor may move orders of this line: not those of other lines that are only routed to him.
     *
     * @param lineId null for orders without a line
     */
    public boolean mayMove(@Nullable Long lineId) {
        return current.get().lines().contains(lineId);
    }

    /**
     * The statuses between which an order of this line can be moved, by order, then by age (spec 3.7).
     *
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public List<LineStatusDetails> statusesOf(@Nullable Long lineId) {
        current.get().requireLine(lineId);
        return statuses.validOn(lineId);
    }

    /** Whether a status that means done completes an order that is not done yet, and asks for its quantity. */
    public boolean isLeading() {
        return settings.now().boardLeadsTheWork();
    }

    private boolean completes(WorkOrder order, @Nullable BoardStatus status) {
        return status != null && status.isDoneStatus() && order.status() != WorkOrderStatus.DONE && isLeading();
    }

    private static ValidationException unknown(@Nullable Long statusId) {
        return ValidationException.of("line_status_id", "validation.unknown", String.valueOf(statusId));
    }
}
