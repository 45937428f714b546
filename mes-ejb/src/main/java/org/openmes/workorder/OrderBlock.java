package org.openmes.workorder;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why and since when an order is blocked; or, once an Admin has unblocked it although issues stay open, who did so and
 * when (spec 5.3). A value: what changes makes another one.
 */
@Embeddable
class OrderBlock {
    @Enumerated(EnumType.STRING)
    private @Nullable WorkOrderStatus statusBeforeBlock;

    private @Nullable Instant blockedAt;
    private @Nullable Long blockedBy;
    private @Nullable String blockReason;
    private @Nullable Instant unblockedAt;
    private @Nullable Long unblockedBy;

    protected OrderBlock() {}

    /** Blocked by an issue. */
    static OrderBlock byIssue(WorkOrderStatus before, Instant at) {
        var block = new OrderBlock();
        block.statusBeforeBlock = before;
        block.blockedAt = at;
        return block;
    }

    /** Blocked by an Admin. */
    static OrderBlock byHand(WorkOrderStatus before, Instant at, @Nullable Long by, String reason) {
        var block = byIssue(before, at);
        block.blockedBy = by;
        block.blockReason = reason;
        return block;
    }

    /** Not blocked any more, although issues that would block are open. */
    static OrderBlock lifted(Instant at, @Nullable Long by) {
        var block = new OrderBlock();
        block.unblockedAt = at;
        block.unblockedBy = by;
        return block;
    }

    @Nullable
    WorkOrderStatus statusBeforeBlock() {
        return statusBeforeBlock;
    }

    @Nullable
    Instant blockedAt() {
        return blockedAt;
    }

    @Nullable
    Long blockedBy() {
        return blockedBy;
    }

    @Nullable
    String blockReason() {
        return blockReason;
    }

    @Nullable
    Instant unblockedAt() {
        return unblockedAt;
    }

    @Nullable
    Long unblockedBy() {
        return unblockedBy;
    }
}
