package org.openmes.workorder;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.Message;

/**
 * Whether the actor may do something now.
 *
 * @param reason why not; null when allowed
 */
public record ActionState(WorkOrderAction action, @Nullable Message reason) {
    public boolean allowed() {
        return reason == null;
    }
}
