package org.openmes.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger (spec 11.2).
 *
 * @param userLabel the name at that time; the database user for writes past the application
 * @param via the channel; {@code SQL} for writes past the application
 * @param before the changed fields as they were, JSON; all fields of a deleted record
 * @param after the changed fields as they became, JSON; all fields of a created record
 */
public record AuditEntry(
        long id,
        Instant createdAt,
        @Nullable Long userId,
        String userLabel,
        String via,
        String entityType,
        @Nullable Long entityId,
        @Nullable String entityLabel,
        String action,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        @Nullable String requestId) {}
