package org.openmes.execution;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the actor may do with the batches of an order now.
 *
 * @param inWork the sum of the targets of open batches
 * @param steps one entry for each open step of an open batch
 */
public record OrderExecution(BigDecimal inWork, BatchCreation creation, List<StepActionState> steps) {}
