package org.openmes.execution;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EditableRecord;
import org.openmes.shift.ShiftStamp;

@Entity
@Table(name = "batch")
class Batch extends EditableRecord {
    private long workOrderId;
    private int batchNumber;
    private BigDecimal targetQty;
    private BigDecimal producedQty = BigDecimal.ZERO;
    private BigDecimal scrapQty = BigDecimal.ZERO;
    private @Nullable String scrapReason;

    @Enumerated(EnumType.STRING)
    private BatchStatus status = BatchStatus.PENDING;

    private @Nullable Instant startedAt;
    private @Nullable Instant completedAt;
    private Instant createdAt;
    private @Nullable Long createdBy;

    @Embedded
    private @Nullable ShiftStamp shift;

    protected Batch() {}

    Batch(long workOrderId, int batchNumber, BigDecimal targetQty, Instant createdAt, @Nullable Long createdBy) {
        this.workOrderId = workOrderId;
        this.batchNumber = batchNumber;
        this.targetQty = targetQty;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** The first step began; later ones find the batch running. */
    void stepStarted(Instant at, ShiftStamp now) {
        if (status == BatchStatus.PENDING) {
            become(BatchStatus.IN_PROGRESS);
            startedAt = at;
            shift = now;
        }
    }

    /** What it produced is counted in the shift of this moment. */
    void finish(BigDecimal produced, Scrap scrap, Instant at, ShiftStamp now) {
        become(BatchStatus.DONE);
        producedQty = produced;
        scrapQty = scrap.quantity();
        scrapReason = scrap.reason();
        completedAt = at;
        shift = now;
    }

    /** No step is under way or done any more: the batch waits as it did before. */
    void startUndone() {
        become(BatchStatus.PENDING);
        startedAt = null;
        shift = null;
    }

    void aimAt(BigDecimal target) {
        targetQty = target;
    }

    /** What a finished batch really produced. */
    void correct(BigDecimal produced, Scrap scrap) {
        producedQty = produced;
        scrapQty = scrap.quantity();
        scrapReason = scrap.reason();
    }

    void cancel() {
        become(BatchStatus.CANCELLED);
    }

    private void become(BatchStatus target) {
        if (!status.canBecome(target)) {
            throw new IllegalStateException("batch " + id() + " cannot go from " + status + " to " + target);
        }
        status = target;
    }

    BatchStatus status() {
        return status;
    }

    int number() {
        return batchNumber;
    }

    BigDecimal producedQty() {
        return producedQty;
    }

    BigDecimal scrapQty() {
        return scrapQty;
    }

    @Nullable
    String scrapReason() {
        return scrapReason;
    }

    BigDecimal targetQty() {
        return targetQty;
    }

    BatchState state() {
        return new BatchState(
                id(),
                workOrderId,
                batchNumber,
                targetQty,
                producedQty,
                scrapQty,
                scrapReason,
                status,
                startedAt,
                completedAt,
                createdAt,
                createdBy,
                shift == null ? null : shift.shiftId(),
                shift == null ? null : shift.productionDate(),
                lastChange());
    }
}
