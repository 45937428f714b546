package org.openmes.web.issue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.openmes.event.TimelineService;
import org.openmes.issue.IssueDetails;
import org.openmes.issue.IssueEditService;
import org.openmes.issue.IssueService;
import org.openmes.issue.IssueTypeService;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Role;
import org.openmes.web.Address;
import org.openmes.web.Option;
import org.openmes.web.TimelineText;

/** Backs {@code /issue/issue.xhtml}. */
@Named
@RequestScoped
public class IssueView {
    @Inject
    IssueService issues;

    @Inject
    IssueEditService edits;

    @Inject
    IssueTypeService types;

    @Inject
    CurrentActor current;

    @Inject
    TimelineService timelines;

    @Inject
    TimelineText text;

    @Inject
    Address address;

    private IssueDetails issue;
    private List<TimelineText.Line> timeline = List.of();

    @PostConstruct
    void read() {
        issue = issues.get(address.requiredKey("id"));
        timeline =
                text.lines(timelines.ofIssue(issue.id(), CursorRequest.LONGEST).items());
    }

    /** Whether the reader may correct the issue now. */
    public boolean isMayEdit() {
        return edits.mayEdit(issue);
    }

    /** Whether the reader may remove it as a mistake. */
    public boolean isMayDelete() {
        return current.get().role() == Role.ADMIN;
    }

    /** Active kinds, and the one it has. */
    public List<Option> getTypeOptions() {
        return types.list(ListFilter.ACTIVE).items().stream()
                .map(type -> Option.of(type.id(), type.name()))
                .toList();
    }

    /** Those who can look after it, and whoever does. */
    public List<Option> getAssigneeOptions() {
        return edits.assignees(issue.id()).stream()
                .map(person -> Option.of(person.id(), person.name()))
                .toList();
    }

    public IssueDetails getIssue() {
        return issue;
    }

    public List<TimelineText.Line> getTimeline() {
        return timeline;
    }
}
