package org.openmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.openmes.workorder.Blocker;

/** Says in words why an order is blocked (spec 15.2, 15.3). */
@Named
@RequestScoped
public class BlockerText {
    /** All reasons in one line, that of an Admin with his name; empty when nothing is known. */
    public String reasons(List<Blocker> blockers) {
        return blockers.stream().map(BlockerText::reason).collect(Collectors.joining(", "));
    }

    private static String reason(Blocker blocker) {
        return blocker.isByHand() && blocker.byName() != null
                ? Messages.text("blocker.by_hand", blocker.reason(), blocker.byName())
                : blocker.reason();
    }

    /** Where one comes from and who works on it. */
    public String origin(Blocker blocker) {
        var issue = blocker.issue();
        if (issue == null) {
            return blocker.byName() == null
                    ? Messages.text("blocker.admin_unnamed")
                    : Messages.text("blocker.admin", blocker.byName());
        }
        var reporter = blocker.byName() == null ? Messages.text("issue.machine") : blocker.byName();
        var works = issue.assignedToName() == null
                ? Messages.text("issue.nobody")
                : Messages.text("blocker.works", issue.assignedToName());
        return Messages.text(
                issue.ofLine() ? "blocker.line_issue" : "blocker.issue", issue.typeName(), reporter, works);
    }
}
