package org.openmes.api.issue;

import org.jspecify.annotations.Nullable;

/**
 * What goes with an action on an issue; each action takes what it needs.
 *
 * @param resolutionNotes required to resolve
 * @param reason required to reopen
 */
public record IssueActionRequest(
        @Nullable String resolutionNotes,
        @Nullable String reason,
        @Nullable Long version) {}
