package org.openmes.execution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.LastChange;

/** Every field of a batch at one moment, as events carry it. */
public record BatchState(
        long id,
        long workOrderId,
        int batchNumber,
        BigDecimal targetQty,
        BigDecimal producedQty,
        BigDecimal scrapQty,
        @Nullable String scrapReason,
        BatchStatus status,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Instant createdAt,
        @Nullable Long createdBy,
        @Nullable Long shiftId,
        @Nullable LocalDate productionDate,
        @JsonUnwrapped LastChange lastChange) {}
