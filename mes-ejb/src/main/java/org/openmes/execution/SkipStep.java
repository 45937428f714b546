package org.openmes.execution;

import org.jspecify.annotations.Nullable;

/**
 * A step that is left out.
 *
 * @param reason required, at most 255 characters
 * @param result as {@link CompleteStep#result}
 */
public record SkipStep(@Nullable String reason, BatchResult result) {}
