package org.openmes.workorder;

import static org.openmes.workorder.WorkOrderStatus.ACCEPTED;
import static org.openmes.workorder.WorkOrderStatus.BLOCKED;
import static org.openmes.workorder.WorkOrderStatus.CANCELLED;
import static org.openmes.workorder.WorkOrderStatus.DONE;
import static org.openmes.workorder.WorkOrderStatus.IN_PROGRESS;
import static org.openmes.workorder.WorkOrderStatus.PAUSED;
import static org.openmes.workorder.WorkOrderStatus.PENDING;
import static org.openmes.workorder.WorkOrderStatus.REJECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProcessSnapshot;
import org.openmes.shared.EditableRecord;
import org.openmes.shared.EventType;
import org.openmes.shared.JsonText;

@Entity
@DynamicUpdate // the frozen process is large and stays
@Table(name = "work_order")
class WorkOrder extends EditableRecord implements LockedOrder {
    @Embedded
    private PlannedWork plan;

    @Embedded
    @OptimisticLock(excluded = true)
    private OrderQuantities quantities = OrderQuantities.none();

    @Enumerated(EnumType.STRING)
    private WorkOrderStatus status = PENDING;

    @Embedded
    private @Nullable OrderBlock block;

    private @Nullable String statusReason;

    @OptimisticLock(excluded = true)
    private @Nullable Long lineStatusId;

    @Column(name = "process_snapshot", columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String snapshotJson;

    @Enumerated(EnumType.STRING)
    private OrderSource source;

    private @Nullable String externalRef;

    @Embedded
    private OrderMilestones milestones;

    protected WorkOrder() {}

    WorkOrder(WorkOrderFields fields, OrderSource source, @Nullable String externalRef) {
        this.source = source;
        this.externalRef = externalRef;
        this.plan = new PlannedWork(fields);
    }

    void bornAt(Instant at, @Nullable Long by, @Nullable Long boardStatus) {
        milestones = new OrderMilestones(at, by);
        lineStatusId = boardStatus;
    }

    void take(WorkOrderFields fields) {
        plan.take(fields);
    }

    void freeze(@Nullable ProcessSnapshot process) {
        snapshotJson = process == null ? null : JsonText.write(process);
    }

    WorkOrderEvent moveOnBoard(@Nullable Long boardStatus) {
        lineStatusId = boardStatus;
        return event(EventType.BOARD_STATUS_CHANGED);
    }

    WorkOrderEvent accept(Instant at, @Nullable Long by) {
        become(ACCEPTED);
        milestones.accepted(at, by);
        statusReason = null;
        return event(EventType.WORK_ORDER_ACCEPTED);
    }

    WorkOrderEvent reject(String reason) {
        become(REJECTED);
        statusReason = reason;
        return event(EventType.WORK_ORDER_REJECTED);
    }

    WorkOrderEvent start(Instant at) {
        become(IN_PROGRESS);
        milestones.started(at);
        return event(EventType.WORK_ORDER_STARTED);
    }

    WorkOrderEvent pause(@Nullable String reason) {
        become(PAUSED);
        statusReason = reason;
        return event(EventType.WORK_ORDER_PAUSED);
    }

    WorkOrderEvent resume() {
        become(IN_PROGRESS);
        statusReason = null;
        return event(EventType.WORK_ORDER_RESUMED);
    }

    WorkOrderEvent block(Instant at) {
        return block(OrderBlock.byIssue(status, at));
    }

    WorkOrderEvent blockByHand(Instant at, @Nullable Long by, String reason) {
        return block(OrderBlock.byHand(status, at, by, reason));
    }

    private WorkOrderEvent block(OrderBlock why) {
        become(BLOCKED);
        block = why;
        return event(EventType.WORK_ORDER_BLOCKED);
    }

    /** Back to the status before; what is open and would block again is overruled from now on when {@code lifted}. */
    WorkOrderEvent unblock(@Nullable OrderBlock lifted) {
        become(Optional.ofNullable(block().statusBeforeBlock()).orElseThrow());
        block = lifted;
        return event(EventType.WORK_ORDER_UNBLOCKED);
    }

    /** Nothing is open any more that an Admin would have to overrule. */
    void forgetLifting() {
        if (block().unblockedAt() != null) {
            block = null;
        }
    }

    WorkOrderEvent complete(Instant at) {
        become(DONE);
        milestones.completed(at);
        statusReason = null;
        return event(EventType.WORK_ORDER_COMPLETED);
    }

    WorkOrderEvent cancel(String reason) {
        become(CANCELLED);
        statusReason = reason;
        block = null;
        return event(EventType.WORK_ORDER_CANCELLED);
    }

    /** A finished order goes on, or waits for acceptance again when it never came to production (spec 5.3). */
    WorkOrderEvent reopen(String reason, boolean everExecuted) {
        become(status == DONE || everExecuted ? IN_PROGRESS : PENDING);
        if (status == PENDING) {
            milestones.backToBegin();
        }
        milestones.reopened();
        statusReason = reason;
        block = null;
        return event(EventType.WORK_ORDER_REOPENED);
    }

    /** Any status, whatever the life cycle says; what belongs to the status is set with it (spec 5.3). */
    WorkOrderEvent force(WorkOrderStatus target, String reason, OrderForce how) {
        status = target;
        statusReason = reason;
        block = target == BLOCKED ? OrderBlock.byHand(how.before(), how.at(), how.by(), reason) : how.lifted(target);
        how.mark(milestones, target);
        return event(OrderForce.event(target));
    }

    /** Produced is always recomputed from what was counted and the adjustment by hand (spec 5.5). */
    void count(BigDecimal producedByBatches) {
        quantities.count(quantities.counted(countingSource(), producedByBatches));
    }

    /** Closing by hand: the difference to what was counted stays explainable (spec 5.5). */
    void adjustTo(BigDecimal quantity, BigDecimal producedByBatches) {
        quantities.adjustTo(quantity, quantities.counted(countingSource(), producedByBatches));
    }

    /** What was adjusted by hand when the order was closed falls back to what was counted (spec 5.3). */
    void dropAdjustment(BigDecimal producedByBatches) {
        quantities.dropAdjustment(quantities.counted(countingSource(), producedByBatches));
    }

    OrderBlock block() {
        return block == null ? new OrderBlock() : block;
    }

    /** The only place that changes the status. The guards have explained every refusal before. */
    private void become(WorkOrderStatus target) {
        if (!status.canBecome(target)) {
            throw new IllegalStateException("work order " + orderNo() + " cannot go from " + status + " to " + target);
        }
        status = target;
    }

    WorkOrderFields fields() {
        return plan.fields();
    }

    WorkOrderEvent event(EventType type) {
        return new WorkOrderEvent(type, this);
    }

    @Override
    public String orderNo() {
        return plan.orderNo();
    }

    @Override
    public WorkOrderStatus status() {
        return status;
    }

    @Override
    public @Nullable Long lineId() {
        return plan.lineId();
    }

    @Override
    public @Nullable Long productTypeId() {
        return plan.productTypeId();
    }

    @Override
    public BigDecimal plannedQty() {
        return plan.plannedQty();
    }

    @Override
    public @Nullable String blockReason() {
        return block().blockReason();
    }

    @Override
    public boolean isUnblockedByHand() {
        return block().unblockedAt() != null;
    }

    @Override
    public CountingSource countingSource() {
        return plan.countingSource();
    }

    OrderMilestones milestones() {
        return milestones;
    }

    @Override
    public BigDecimal producedQty() {
        return quantities.producedQty();
    }

    @Override
    public OrderProgress progress() {
        return OrderProgress.of(this);
    }

    @Override
    public @Nullable String snapshotJson() {
        return snapshotJson;
    }

    @Nullable
    String statusReason() {
        return statusReason;
    }

    @Nullable
    Long lineStatusId() {
        return lineStatusId;
    }

    OrderQuantities quantities() {
        return quantities;
    }

    OrderSource source() {
        return source;
    }

    @Nullable
    String externalRef() {
        return externalRef;
    }
}
