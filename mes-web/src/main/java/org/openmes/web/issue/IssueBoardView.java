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
import org.openmes.line.LineService;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.Option;

/** Backs {@code /issue/list.xhtml}: one lane for each status (spec 7.4). */
@Named
@RequestScoped
public class IssueBoardView {
    private static final int SHOWN = 25;
    private static final int STEP = 100;
    private static final int MOST = 1000;
    private static final int EXCERPT = 200;

    @Inject
    IssueService issues;

    @Inject
    LineService lines;

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    private List<Lane> lanes = List.of();
    private List<Option> lineOptions = List.of();

    /**
     * The issues of one status.
     *
     * @param total how many there are; the lane shows the newest of them
     * @param oldest since when the oldest of all of them is reported; null when there is none
     */
    public record Lane(
            IssueStatus status,
            List<IssueDetails> items,
            long total,
            @Nullable Instant oldest) {
        public boolean isMore() {
            return total > items.size() && items.size() < MOST;
        }

        /** Whether there are more than a lane can show, so that only a filter finds the others. */
        public boolean isCut() {
            return total > items.size() && items.size() >= MOST;
        }
    }

    @PostConstruct
    void read() {
        address.keys("line_id").forEach(current.get()::requireLine);
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
                List.of(),
                PageRequest.of(null, null));
        lanes = statuses().stream().map(status -> lane(filter, status)).toList();
        lineOptions = lines.list(ListFilter.ALL).items().stream()
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
        var wanted = filter.of(status, new PageRequest(1, limit(address.key("shown"))));
        var page = issues.list(wanted);
        return new Lane(status, page.items(), page.total(), oldest(page, wanted));
    }

    /** The newest come first; only where not all of them are shown must be asked for the oldest. */
    private @Nullable Instant oldest(Page<IssueDetails> page, IssueFilter wanted) {
        var items = page.items();
        if (page.total() > items.size()) {
            return issues.oldest(wanted);
        }
        return items.isEmpty() ? null : items.get(items.size() - 1).reportedAt();
    }

    /** How many issues a lane shows: few at first, then full hundreds, and no more than a page bears. */
    static int limit(@Nullable Long wanted) {
        if (wanted == null || wanted <= SHOWN) {
            return SHOWN;
        }
        var steps = (Math.min(wanted, MOST) + STEP - 1) / STEP;
        return (int) steps * STEP;
    }

    /** How many issues each lane shows after the next step. */
    public int getNext() {
        return next(limit(address.key("shown")));
    }

    static int next(int shown) {
        return Math.min((shown / STEP + 1) * STEP, MOST);
    }

    /** The beginning of what was described, as much as a card bears; empty when nothing was. */
    public String excerpt(@Nullable String description) {
        if (description == null || description.codePointCount(0, description.length()) <= EXCERPT) {
            return description == null ? "" : description;
        }
        return description
                        .substring(0, description.offsetByCodePoints(0, EXCERPT))
                        .stripTrailing() + "…";
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
