package org.openmes.workorder;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an order passed the stations of its life, and by whom. */
@Embeddable
class OrderMilestones {
    private Instant createdAt;
    private @Nullable Long createdBy;
    private @Nullable Instant acceptedAt;
    private @Nullable Long acceptedBy;
    private @Nullable Instant startedAt;
    private @Nullable Instant completedAt;

    protected OrderMilestones() {}

    OrderMilestones(Instant createdAt, @Nullable Long createdBy) {
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    void accepted(Instant at, @Nullable Long by) {
        acceptedAt = at;
        acceptedBy = by;
    }

    /** Production begins once; a second start after a pause or a reopening is none. */
    void started(Instant at) {
        startedAt = startedAt == null ? at : startedAt;
    }

    void completed(Instant at) {
        completedAt = at;
    }

    /** The order is not finished any more. */
    void reopened() {
        completedAt = null;
    }

    /** The order waits for acceptance as if it were new. */
    void backToBegin() {
        acceptedAt = null;
        acceptedBy = null;
        startedAt = null;
        completedAt = null;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Long createdBy() {
        return createdBy;
    }

    @Nullable
    Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable
    Long acceptedBy() {
        return acceptedBy;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }
}
