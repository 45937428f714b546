package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.event.TimelineEntry;
import org.openmes.shared.EventType;
import org.openmes.web.TimelineText.Line;

@ExtendWith(Reader.class)
class TimelineTextTest {
    private final TimelineText timeline = new TimelineText();

    @BeforeEach
    void withFormat() {
        timeline.format = Reader.format();
    }

    @Test
    void each_day_has_one_heading() {
        var yesterday = Reader.NOW.minus(Duration.ofDays(1));

        var lines = timeline.lines(List.of(
                entry(EventType.WORK_ORDER_PAUSED, Reader.NOW),
                entry(EventType.WORK_ORDER_STARTED, Reader.NOW.minusSeconds(60)),
                entry(EventType.WORK_ORDER_CREATED, yesterday)));

        assertThat(lines).extracting(Line::day).containsExactly("Today", "", "Wed 13 May");
    }

    @Test
    void a_completed_step_says_how_long_it_took() {
        var line = line(new TimelineEntry(
                1, Reader.NOW, EventType.STEP_COMPLETED, "BatchStep", 5, "2", "Anna", 3, 2, "Cure", null, null, 4800L));

        assertThat(line.text()).isEqualTo("Batch 3, step 2 completed: Cure");
        assertThat(line.detail()).isEqualTo("Anna, 1 h 20 min");
        assertThat(line.kind()).isEqualTo("done");
    }

    @Test
    void a_quantity_is_read_with_the_batch() {
        var line = line(new TimelineEntry(
                1,
                Reader.NOW,
                EventType.BATCH_CREATED,
                "Batch",
                5,
                "3",
                "Anna",
                3,
                null,
                null,
                null,
                new BigDecimal("1200.000"),
                null));

        assertThat(line.text()).isEqualTo("Batch 3 created, 1,200");
    }

    @Test
    void a_reason_stands_beside_who_gave_it() {
        var line = line(entry(EventType.WORK_ORDER_PAUSED, Reader.NOW, "no rubber"));

        assertThat(line.text()).isEqualTo("Paused");
        assertThat(line.detail()).isEqualTo("Anna, no rubber");
    }

    @Test
    void a_stop_looks_bad_and_going_on_looks_like_running() {
        assertThat(line(entry(EventType.WORK_ORDER_BLOCKED, Reader.NOW)).kind()).isEqualTo("bad");
        assertThat(line(entry(EventType.WORK_ORDER_UNBLOCKED, Reader.NOW)).kind())
                .isEqualTo("run");
        assertThat(line(entry(EventType.WORK_ORDER_UPDATED, Reader.NOW)).kind()).isEqualTo("plain");
    }

    private Line line(TimelineEntry entry) {
        return timeline.lines(List.of(entry)).get(0);
    }

    private static TimelineEntry entry(EventType type, Instant at) {
        return entry(type, at, null);
    }

    private static TimelineEntry entry(EventType type, Instant at, @Nullable String reason) {
        return new TimelineEntry(1, at, type, "WorkOrder", 5, "WO-1", "Anna", null, null, null, reason, null, null);
    }
}
