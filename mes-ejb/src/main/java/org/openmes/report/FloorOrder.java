package org.openmes.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchStatus;
import org.openmes.execution.StepStatus;
import org.openmes.workorder.WorkOrderStatus;

/**
 * An order as the floor of a line sees it (spec 15.2, 15.6).
 *
 * @param placeLineId the line whose floor this is
 * @param routed whether it is here because its next step is, while the order belongs to another line
 * @param product its product name, else the name of its product type
 * @param unitOfMeasure null without product type
 * @param inWorkQty the sum of the targets of open batches
 * @param lineStatusId its status on the board; null for none
 * @param lineStatusColor as {@code #RRGGBB}
 * @param batchId the open batch to go on with, one whose next step is here first; null when none is open
 * @param stepNumber its next open step; before the first batch 1
 * @param stepHere whether that step is at a workstation of this line
 * @param atStation whether that step is at the chosen workstation, or at none in particular
 * @param stationCount how many orders of this floor are so
 * @param openCount how many orders this floor has
 * @param blockedCount how many of them are blocked
 */
public record FloorOrder(
        long placeLineId,
        boolean routed,
        long orderId,
        String orderNo,
        @Nullable String product,
        @Nullable String unitOfMeasure,
        WorkOrderStatus status,
        @Nullable String statusReason,
        int priority,
        @Nullable LocalDate dueDate,
        BigDecimal plannedQty,
        BigDecimal producedQty,
        BigDecimal inWorkQty,
        @Nullable Instant blockedAt,
        @Nullable Long lineStatusId,
        @Nullable String lineStatusName,
        @Nullable String lineStatusColor,
        @Nullable Long batchId,
        @Nullable Integer batchNumber,
        @Nullable BatchStatus batchStatus,
        @Nullable Integer stepNumber,
        @Nullable StepStatus stepStatus,
        @Nullable Long workstationId,
        @Nullable String workstationName,
        boolean stepHere,
        boolean atStation,
        long stationCount,
        long openCount,
        long blockedCount) {}
