package org.openmes.execution;

import org.jspecify.annotations.Nullable;

/**
 * The end of a step.
 *
 * @param result what the batch yielded, should this be its last open step
 * @param comment at most 1000 characters
 */
public record CompleteStep(BatchResult result, @Nullable String comment) {}
