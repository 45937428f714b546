package org.openmes.issue;

import java.time.Instant;
import org.openmes.shared.NamedPerson;

/** Issues as lists show them, for tests that need no server. */
final class GivenIssues {
    private GivenIssues() {}

    /** One of this line that nobody looks after yet. */
    static IssueDetails open(Long lineId) {
        return new IssueDetails(
                6,
                null,
                null,
                lineId,
                "L",
                "Line",
                null,
                null,
                null,
                null,
                2,
                "SAW",
                "Saw",
                Severity.HIGH,
                true,
                true,
                "Saw",
                null,
                IssueStatus.OPEN,
                new NamedPerson(7, "anna", "Anna"),
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
