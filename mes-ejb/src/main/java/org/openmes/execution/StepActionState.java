package org.openmes.execution;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.Message;

/**
 * What comes next with a step, and whether the actor may do it now.
 *
 * @param action START or SKIP of a pending step, COMPLETE or UNDO_START of a running one
 * @param isLast whether it would finish the batch, so that the quantity is asked
 * @param reason why not; null when allowed
 */
public record StepActionState(
        long stepId,
        StepAction action,
        boolean isLast,
        @Nullable Message reason) {
    public boolean allowed() {
        return reason == null;
    }
}
