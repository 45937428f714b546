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
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProcessSnapshot;
import org.openmes.shared.EditableRecord;
import org.openmes.shared.EventType;
import org.openmes.shared.JsonText;

@Entity
@Table(name = "work_order")
class WorkOrder extends EditableRecord implements LockedOrder {
    @Embedded
    private PlannedWork plan;

    @OptimisticLock(excluded = true)
    private BigDecimal producedQty = BigDecimal.ZERO;

    @OptimisticLock(excluded = true)
    private BigDecimal adjustmentQty = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    private WorkOrderStatus status = PENDING;

    @Enumerated(EnumType.STRING)
    private @Nullable WorkOrderStatus statusBeforeBlock;

    private @Nullable String statusReason;

    @Enumerated(EnumType.STRING)
    private CountingSource countingSource = CountingSource.OPERATOR;

    private @Nullable Long lineStatusId;

    @Column(name = "process_snapshot", columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String snapshotJson;

    @Enumerated(EnumType.STRING)
    private OrderSource source;

    private @Nullable String externalRef;
    private Instant createdAt;
    private @Nullable Long createdBy;
    private @Nullable Instant acceptedAt;
    private @Nullable Long acceptedBy;
    private @Nullable Instant startedAt;
    private @Nullable Instant completedAt;
    private @Nullable Instant blockedAt;

    protected WorkOrder() {}

    WorkOrder(WorkOrderFields fields, OrderSource source, @Nullable String externalRef) {
        this.source = source;
        this.externalRef = externalRef;
        this.plan = new PlannedWork(fields);
    }

    void bornAt(Instant at, @Nullable Long by, @Nullable Long boardStatus) {
        createdAt = at;
        createdBy = by;
        lineStatusId = boardStatus;
    }

    void take(WorkOrderFields fields) {
        plan.take(fields);
    }

    void freeze(@Nullable ProcessSnapshot process) {
        snapshotJson = process == null ? null : JsonText.write(process);
    }

    WorkOrderEvent accept(Instant at, @Nullable Long by) {
        become(ACCEPTED);
        acceptedAt = at;
        acceptedBy = by;
        return event(EventType.WORK_ORDER_ACCEPTED);
    }

    WorkOrderEvent reject(String reason) {
        become(REJECTED);
        statusReason = reason;
        return event(EventType.WORK_ORDER_REJECTED);
    }

    WorkOrderEvent start(Instant at) {
        become(IN_PROGRESS);
        startedAt = startedAt == null ? at : startedAt;
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
        statusBeforeBlock = status;
        become(BLOCKED);
        blockedAt = at;
        return event(EventType.WORK_ORDER_BLOCKED);
    }

    WorkOrderEvent unblock() {
        become(Optional.ofNullable(statusBeforeBlock).orElseThrow());
        statusBeforeBlock = null;
        blockedAt = null;
        return event(EventType.WORK_ORDER_UNBLOCKED);
    }

    WorkOrderEvent complete(Instant at) {
        become(DONE);
        completedAt = at;
        statusReason = null;
        return event(EventType.WORK_ORDER_COMPLETED);
    }

    WorkOrderEvent cancel(String reason) {
        become(CANCELLED);
        statusReason = reason;
        statusBeforeBlock = null;
        blockedAt = null;
        return event(EventType.WORK_ORDER_CANCELLED);
    }

    /** Produced is always recomputed from what was counted and the adjustment by hand (spec 5.5). */
    void count(BigDecimal counted) {
        producedQty = counted.add(adjustmentQty);
    }

    /** Closing by hand: the difference to what was counted stays explainable (spec 5.5). */
    void adjustTo(BigDecimal quantity, BigDecimal counted) {
        adjustmentQty = quantity.subtract(counted);
        count(counted);
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
        return new WorkOrderEvent(type, state());
    }

    @Override
    public String orderNo() {
        return plan.fields().orderNo();
    }

    @Override
    public WorkOrderStatus status() {
        return status;
    }

    @Override
    public @Nullable Long lineId() {
        return plan.fields().lineId();
    }

    @Override
    public @Nullable Long productTypeId() {
        return plan.fields().productTypeId();
    }

    @Override
    public BigDecimal plannedQty() {
        return plan.fields().plannedQty();
    }

    @Override
    public BigDecimal producedQty() {
        return producedQty;
    }

    @Override
    public Optional<ProcessSnapshot> snapshot() {
        return Optional.ofNullable(snapshotJson).map(json -> JsonText.read(json, ProcessSnapshot.class));
    }

    WorkOrderState state() {
        var fields = fields();
        return new WorkOrderState(
                id(),
                fields.orderNo(),
                fields.productName(),
                fields.plannedQty(),
                producedQty,
                adjustmentQty,
                fields.lineId(),
                fields.productTypeId(),
                fields.priority(),
                fields.dueDate(),
                fields.weekNumber(),
                fields.monthNumber(),
                fields.productionYear(),
                fields.description(),
                fields.extraData(),
                status,
                statusBeforeBlock,
                statusReason,
                countingSource,
                lineStatusId,
                snapshot().orElse(null),
                source,
                externalRef,
                createdAt,
                createdBy,
                acceptedAt,
                acceptedBy,
                startedAt,
                completedAt,
                blockedAt);
    }
}
