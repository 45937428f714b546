package org.openmes.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineService;
import org.openmes.line.WorkstationDetails;
import org.openmes.shared.ListFilter;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Roles;
import org.openmes.workorder.OrderBlockers;
import org.openmes.workorder.WorkOrderFilter;
import org.openmes.workorder.WorkOrderService;
import org.openmes.workorder.WorkOrderStatus;
import org.openmes.workorder.WorkOrderSummary;

/** What people on the shop floor see: their lines, and the work of one (spec 15.1, 15.2). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class FloorService {
    private static final int COMPLETED = 10;

    @Inject
    LineService lines;

    @Inject
    WorkOrderService orders;

    @Inject
    FloorReads floor;

    @Inject
    RailReads rails;

    @Inject
    OrderBlockers blockers;

    /** The actor's active lines by name, each with the order that tells most about it. */
    public List<FloorLine> lines() {
        var own = lines.list(ListFilter.ACTIVE).items();
        var ids = own.stream().map(line -> line.line().id()).toList();
        var rows = rows(floor.weightiest(ids));
        var waiting = floor.waiting(ids);
        return own.stream()
                .map(line -> new FloorLine(
                        line,
                        rows.stream()
                                .filter(row ->
                                        row.order().placeLineId() == line.line().id())
                                .findFirst()
                                .orElse(null),
                        waiting.getOrDefault(line.line().id(), 0L)))
                .toList();
    }

    /**
     * The work of a line.
     *
     * @param stationId one of its workstations; null when none is chosen
     * @param whole whether the whole line is shown although a workstation is chosen
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     * @throws NotFoundException for a workstation of another line
     */
    public FloorQueue queue(long lineId, @Nullable Long stationId, boolean whole) {
        var line = lines.get(lineId);
        var station = line.workstations().stream()
                .filter(each -> Objects.equals(each.id(), stationId))
                .findFirst();
        if (stationId != null && station.isEmpty()) {
            throw new NotFoundException("Workstation", stationId);
        }
        var narrow = stationId != null && !whole;
        var found = narrow ? floor.queueFrom(lineId, stationId) : floor.queue(lineId, stationId);
        var first = found.stream().findFirst();
        return new FloorQueue(
                line,
                station.orElse((WorkstationDetails) null),
                rows(found.stream()
                        .filter(order -> !narrow || order.atStation())
                        .toList()),
                first.map(FloorOrder::stationCount).orElse(0L),
                first.map(FloorOrder::openCount).orElse(0L),
                completed(lineId));
    }

    private List<FloorRow> rows(Collection<FloorOrder> found) {
        var batches =
                found.stream().map(FloorOrder::batchId).filter(Objects::nonNull).collect(Collectors.toSet());
        var steps = rails.stepsOf(batches);
        var reasons = blockers.of(found.stream()
                .filter(order -> order.status() == WorkOrderStatus.BLOCKED)
                .map(FloorOrder::orderId)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(order -> new FloorRow(
                        order,
                        order.batchId() == null ? List.of() : steps.getOrDefault(order.batchId(), List.of()),
                        reasons.getOrDefault(order.orderId(), List.of())))
                .toList();
    }

    private List<WorkOrderSummary> completed(long lineId) {
        var filter = WorkOrderFilter.of(EnumSet.of(WorkOrderStatus.DONE), Set.of(lineId))
                .sorted("-completed_at")
                .on(new PageRequest(1, COMPLETED));
        return orders.list(filter).items();
    }
}
