package org.openmes.web.issue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.openmes.event.TimelineService;
import org.openmes.issue.IssueDetails;
import org.openmes.issue.IssueService;
import org.openmes.web.Address;
import org.openmes.web.TimelineText;

/** Backs {@code /issue/issue.xhtml}. */
@Named
@RequestScoped
public class IssueView {
    @Inject
    IssueService issues;

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
        timeline = text.lines(timelines.ofIssue(issue.id()));
    }

    public IssueDetails getIssue() {
        return issue;
    }

    public List<TimelineText.Line> getTimeline() {
        return timeline;
    }
}
