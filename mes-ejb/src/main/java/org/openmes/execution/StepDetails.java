package org.openmes.execution;

/** A step with the batch and order it belongs to. */
public record StepDetails(BatchDetails.Step step, BatchDetails.Head batch) {}
