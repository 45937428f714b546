package org.openmes.execution;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.Message;

/**
 * Whether the actor may do something with a batch now.
 *
 * @param reason why not; null when allowed
 */
public record BatchActionState(
        long batchId, BatchAction action, @Nullable Message reason) {
    public boolean allowed() {
        return reason == null;
    }
}
