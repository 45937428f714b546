package org.openmes.web.operator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.openmes.line.LineStatusDetails;
import org.openmes.report.FloorOrder;
import org.openmes.report.FloorQueue;
import org.openmes.report.FloorRow;
import org.openmes.report.FloorService;
import org.openmes.shared.NotFoundException;
import org.openmes.web.Address;
import org.openmes.web.BlockerText;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.workorder.OrderBoardService;
import org.openmes.workorder.WorkOrderStatus;

/** Backs {@code /operator/queue.xhtml} (spec 15.2). */
@Named
@RequestScoped
public class OperatorQueueView {
    @Inject
    FloorService floor;

    @Inject
    Place place;

    @Inject
    Address address;

    @Inject
    OrderBoardService board;

    @Inject
    BlockerText blockers;

    private FloorQueue queue;
    private List<LineStatusDetails> statuses = List.of();

    @PostConstruct
    void read() {
        var lineId = place.getLineId();
        if (lineId == null) {
            throw NotFoundException.unnamed();
        }
        queue = floor.queue(lineId, place.getStationId(), address.flag("whole"));
        statuses = board.statusesOf(lineId);
    }

    public FloorQueue getQueue() {
        return queue;
    }

    /** Whether the whole line is shown. */
    public boolean isWhole() {
        return queue.station() == null || address.flag("whole");
    }

    /** How many orders there are, and for what. */
    public String getSummary() {
        var station = queue.station();
        return isWhole() || station == null
                ? Messages.text(
                        "floor.summary", queue.lineCount(), queue.line().line().name())
                : Messages.text("floor.summary", queue.stationCount(), station.name());
    }

    /** Where the work on an order stands, in words. */
    public String state(FloorRow row) {
        var order = row.order();
        if (order.status() == WorkOrderStatus.BLOCKED) {
            return row.blockers().isEmpty()
                    ? Messages.text("status.BLOCKED")
                    : Messages.text("floor.blocked_by", blockers.reasons(row.blockers()));
        }
        if (order.status() == WorkOrderStatus.PAUSED) {
            return order.statusReason() == null
                    ? Messages.text("floor.paused")
                    : Messages.text("floor.paused_because", order.statusReason());
        }
        if (order.batchNumber() == null) {
            return Messages.text(order.routed() ? "floor.no_batch_routed" : "batch.none_yet");
        }
        return next(order);
    }

    /** A step without a workstation is done wherever the order is. */
    private static String next(FloorOrder order) {
        var step = String.valueOf(order.stepNumber());
        if (order.stepHere()) {
            return Messages.text("floor.step_here", order.batchNumber(), step);
        }
        return order.workstationName() == null
                ? Messages.text("floor.step_anywhere", order.batchNumber(), step)
                : Messages.text("floor.step_there", order.batchNumber(), step, order.workstationName());
    }

    /** Whether the order can be moved on the board here: there is a board, and the order is of this line. */
    public boolean isOnBoard(FloorRow row) {
        return !statuses.isEmpty() && !row.order().routed();
    }

    /** The statuses of the board of the line. */
    public List<Option> getBoardOptions() {
        return statuses.stream()
                .map(status -> Option.of(status.id(), status.name()))
                .toList();
    }

    /** Whether a status that means done completes the order, and so needs its quantity. */
    public boolean isBoardLeading() {
        return board.isLeading();
    }

    /** Whether work on the order is refused now. */
    public boolean isLocked(FloorRow row) {
        return row.order().status() == WorkOrderStatus.BLOCKED || row.order().status() == WorkOrderStatus.PAUSED;
    }

    /** What the button says: work that has begun goes on. */
    public String button(FloorRow row) {
        return Messages.text(row.order().batchId() != null && !isLocked(row) ? "floor.continue" : "open");
    }
}
