package org.openmes.issue;

import org.openmes.shared.Change;

/**
 * A partial update of an issue; absent fields keep their value (spec 7.3).
 *
 * @param title at most 255 characters
 * @param description at most 5000 characters; null clears it
 * @param assignedToId an Admin or a Supervisor of the line; null for nobody
 * @param issueTypeId an active type
 */
public record ChangeIssue(
        Change<String> title, Change<String> description, Change<Long> assignedToId, Change<Long> issueTypeId) {}
