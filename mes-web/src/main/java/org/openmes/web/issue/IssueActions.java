package org.openmes.web.issue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.IssueAction;
import org.openmes.issue.IssueActionState;
import org.openmes.issue.IssueDetails;
import org.openmes.issue.IssueService;

/** The buttons that follow up an issue: what the service allows now. */
@Named
@RequestScoped
public class IssueActions {
    @Inject
    IssueService issues;

    /**
     * One button.
     *
     * @param name the command
     * @param dialog what asks first; null for nothing
     * @param look its classes: the first of several stands out
     */
    public record Offer(String name, @Nullable String dialog, String look) {
        static Offer of(IssueAction action, boolean first) {
            var name = action.name().toLowerCase(Locale.ROOT);
            var asks = action == IssueAction.RESOLVE || action == IssueAction.REOPEN;
            return new Offer(name, asks ? name + "-dialog" : null, first ? "btn-sm btn-accent" : "btn-sm btn-ghost");
        }
    }

    /** In the order of its life. */
    public List<Offer> of(IssueDetails issue) {
        var allowed = issues.actions(issue).stream()
                .filter(IssueActionState::allowed)
                .map(IssueActionState::action)
                .toList();
        return allowed.stream()
                .map(action -> Offer.of(action, action == allowed.get(0)))
                .toList();
    }
}
