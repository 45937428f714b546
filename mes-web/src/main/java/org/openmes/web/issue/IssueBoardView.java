package org.openmes.web.issue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.IssueDetails;
import org.openmes.issue.IssueFilter;
import org.openmes.issue.IssueService;
import org.openmes.issue.IssueStatus;
import org.openmes.issue.Severity;
import org.openmes.line.LineFilter;
import org.openmes.line.LineService;
import org.openmes.shared.PageRequest;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.Option;

/** Backs {@code /issue/list.xhtml}: one lane for each status (spec 7.4). */
@Named
@RequestScoped
public class IssueBoardView {
    private static final int SHOWN = 25;
    private static final int MOST = 100;

    @Inject
    IssueService issues;

    @Inject
    LineService lines;

    @Inject
    Address address;

    private List<Lane> lanes = List.of();
    private List<Option> lineOptions = List.of();

    /**
     * The issues of one status.
     *
     * @param total how many there are; the lane shows the newest of them
     * @param oldest since when the oldest of those shown is reported; null when there is none
     */
    public record Lane(
            IssueStatus status,
            List<IssueDetails> items,
            long total,
            @Nullable Instant oldest) {
        public boolean isMore() {
            return total > items.size();
        }
    }

    @PostConstruct
    void read() {
        var filter = new IssueFilter(
                address.text("q"),
                address.keys("line_id"),
                null,
                Set.of(),
                address.keys("type"),
                address.constants("severity", Severity.class),
                address.flag("blocking") ? Boolean.TRUE : null,
                null,
                false,
                PageRequest.of(null, null));
        lanes = statuses().stream().map(status -> lane(filter, status)).toList();
        lineOptions = lines.list(new LineFilter(null, true, PageRequest.ALL)).items().stream()
                .map(line -> Option.of(line.line().id(), line.line().name()))
                .toList();
    }

    private Set<IssueStatus> statuses() {
        var wanted = address.constants("status", IssueStatus.class);
        if (!wanted.isEmpty()) {
            return wanted;
        }
        return address.flag("unsolved") || address.flag("blocking")
                ? EnumSet.of(IssueStatus.OPEN, IssueStatus.ACKNOWLEDGED)
                : EnumSet.allOf(IssueStatus.class);
    }

    private Lane lane(IssueFilter filter, IssueStatus status) {
        var size = address.flag("more") ? MOST : SHOWN;
        var page = issues.list(filter.of(status, new PageRequest(1, size)));
        var oldest = page.items().stream()
                .map(IssueDetails::reportedAt)
                .min(Instant::compareTo)
                .orElse(null);
        return new Lane(status, page.items(), page.total(), oldest);
    }

    public List<Lane> getLanes() {
        return lanes;
    }

    public boolean isNothing() {
        return lanes.stream().allMatch(lane -> lane.items().isEmpty());
    }

    public List<Option> getLineOptions() {
        return lineOptions;
    }

    public List<Option> getSeverityOptions() {
        return Arrays.stream(Severity.values())
                .map(severity -> Option.of(severity, Messages.text("severity." + severity)))
                .toList();
    }

    public boolean isFiltered() {
        return address.getSelf().contains("?");
    }
}
