package org.openmes.api.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.audit.AuditEntry;

/** One entry of the ledger (spec 11.2). */
public record AuditEntryResponse(
        long id,
        Instant createdAt,
        @Nullable Long userId,
        String userLabel,
        String via,
        String entityType,
        @Nullable Long entityId,
        @Nullable String entityLabel,
        String action,

        @JsonRawValue
        @Schema(implementation = Map.class, description = "The changed fields as they were; null when there were none")
        @Nullable
        String before,

        @JsonRawValue
        @Schema(
                implementation = Map.class,
                description = "The changed fields as they became; null when there were none")
        @Nullable
        String after,

        @Nullable String reason,
        @Nullable String requestId) {
    static AuditEntryResponse of(AuditEntry entry) {
        return new AuditEntryResponse(
                entry.id(),
                entry.createdAt(),
                entry.userId(),
                entry.userLabel(),
                entry.via(),
                entry.entityType(),
                entry.entityId(),
                entry.entityLabel(),
                entry.action(),
                entry.before(),
                entry.after(),
                entry.reason(),
                entry.requestId());
    }
}
