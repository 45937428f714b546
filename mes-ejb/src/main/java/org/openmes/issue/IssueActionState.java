package org.openmes.issue;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.Message;

/**
 * Whether the actor may do something with an issue now.
 *
 * @param reason why not; null when allowed
 */
public record IssueActionState(IssueAction action, @Nullable Message reason) {
    public boolean allowed() {
        return reason == null;
    }
}
