package org.openmes.execution;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the actor may do with the batches of an order now.
 *
 * @param inWork the sum of the targets of open batches
 * @param steps one entry for each open step of an open batch
 * @param detours to skip a pending step or to take back the start of a running one, for each open step
 * @param corrections what the statuses of the batches leave room for
 */
public record OrderExecution(
        BigDecimal inWork,
        BatchCreation creation,
        List<StepActionState> steps,
        List<StepActionState> detours,
        List<BatchActionState> corrections) {}
