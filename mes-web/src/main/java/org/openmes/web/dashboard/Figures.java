package org.openmes.web.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.IssueDetails;
import org.openmes.issue.IssueFilter;
import org.openmes.issue.IssueService;
import org.openmes.issue.IssueStatus;
import org.openmes.line.LineService;
import org.openmes.line.LineSummary;
import org.openmes.report.FloorLine;
import org.openmes.report.FloorService;
import org.openmes.report.OverviewDetails;
import org.openmes.report.OverviewService;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.web.Address;
import org.openmes.web.Option;

/** What both dashboards show of all lines of the reader, or of the one he chose. */
@Named
@RequestScoped
public class Figures {
    private static final int LATEST_ISSUES = 5;

    @Inject
    OverviewService overview;

    @Inject
    FloorService floor;

    @Inject
    LineService lines;

    @Inject
    IssueService issues;

    @Inject
    Address address;

    private @Nullable Long lineId;
    private OverviewDetails details;
    private List<FloorLine> allLines = List.of();
    private @Nullable LineSummary chosen;
    private Page<IssueDetails> unsolved;

    @PostConstruct
    void read() {
        lineId = address.key("line_id");
        details = overview.details(lineId);
        allLines = floor.lines();
        chosen = lineId == null ? null : lines.get(lineId).line();
        unsolved = issues.list(IssueFilter.of(
                EnumSet.of(IssueStatus.OPEN, IssueStatus.ACKNOWLEDGED),
                lineId == null ? Set.of() : Set.of(lineId),
                new PageRequest(1, LATEST_ISSUES)));
    }

    public OverviewDetails getDetails() {
        return details;
    }

    public @Nullable Long getLineId() {
        return lineId;
    }

    /** The lines with what goes on there now. */
    public List<FloorLine> getLines() {
        return allLines.stream()
                .filter(line -> lineId == null || line.line().line().id() == lineId)
                .toList();
    }

    /** Active lines, and the chosen one. */
    public List<Option> getLineOptions() {
        var active = allLines.stream().map(line -> line.line().line());
        var inactive = Stream.ofNullable(chosen).filter(line -> !line.isActive());
        return Stream.concat(active, inactive)
                .map(line -> Option.of(line.id(), line.name()))
                .toList();
    }

    /** The name of the chosen line, whether in use or not; null when it is all of them. */
    public @Nullable String getScope() {
        return chosen == null ? null : chosen.name();
    }

    /** The newest unsolved issues. */
    public Page<IssueDetails> getIssues() {
        return unsolved;
    }

    /** The end of a link to a list of the same line. */
    public String getLink() {
        return lineId == null ? "" : "&line_id=" + lineId;
    }
}
