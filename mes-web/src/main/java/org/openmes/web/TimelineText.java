package org.openmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.event.TimelineEntry;
import org.openmes.shared.EventType;

/** Puts what happened into sentences. */
@RequestScoped
public class TimelineText {
    @Inject
    Format format;

    /**
     * A line of a timeline.
     *
     * @param day the heading before it; empty when it is of the same day as the one before
     * @param kind what its mark looks like: {@code run}, {@code done}, {@code bad} or {@code plain}
     */
    public record Line(String day, Instant at, String kind, String text, String detail) {}

    /** The lines of these entries, which come latest first. */
    public List<Line> lines(List<TimelineEntry> entries) {
        var lines = new ArrayList<Line>();
        var last = "";
        for (var entry : entries) {
            var day = format.dayOf(entry.createdAt());
            var kind = kind(entry.eventType());
            lines.add(new Line(day.equals(last) ? "" : day, entry.createdAt(), kind, text(entry), detail(entry)));
            last = day;
        }
        return lines;
    }

    private String text(TimelineEntry entry) {
        return Messages.text(
                "event." + entry.eventType(),
                shown(entry.batchNumber()),
                shown(entry.stepNumber()),
                shown(entry.name()),
                format.quantity(entry.quantity()));
    }

    private String detail(TimelineEntry entry) {
        var took = entry.eventType() == EventType.STEP_COMPLETED ? format.duration(entry.netSeconds()) : "";
        return Stream.of(entry.userLabel(), took, shown(entry.reason()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String kind(EventType type) {
        return switch (type) {
            case STEP_STARTED, WORK_ORDER_STARTED, WORK_ORDER_RESUMED, WORK_ORDER_UNBLOCKED -> "run";
            case STEP_COMPLETED, BATCH_COMPLETED, WORK_ORDER_COMPLETED, ISSUE_RESOLVED, ISSUE_CLOSED -> "done";
            case WORK_ORDER_BLOCKED, WORK_ORDER_CANCELLED, WORK_ORDER_REJECTED, ISSUE_CREATED, ISSUE_REOPENED -> "bad";
            default -> "plain";
        };
    }
}
