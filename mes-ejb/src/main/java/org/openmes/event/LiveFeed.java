package org.openmes.event;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;

/**
 * Looks into the event log twice a second, on every node, and tells what is new there: also what other nodes, jobs and
 * machines have changed. Called by the timer only.
 *
 * <p>Events become visible when their transaction commits, not in the order of their keys. So the last moments are read
 * each time, and what was told is remembered as long.
 */
@Singleton
@Startup
@DependsOn("Startup")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveFeed {
    /** Whoever waits for a screen gives it two seconds, and the screen needs its part of them. */
    private static final Duration PERIOD = Duration.ofMillis(500);

    private static final Duration LOOK_BACK = Duration.ofSeconds(15);

    @Inject
    Database database;

    @Inject
    Event<RecordsChanged> changes;

    @Inject
    Clock clock;

    @Resource
    TimerService timers;

    private final Map<Long, Instant> told = new HashMap<>();
    private boolean listening;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD.toMillis(), PERIOD.toMillis(), new TimerConfig(null, false));
    }

    /** In memory only: what was missed is told by the next. */
    @Timeout
    void look() {
        var now = clock.instant();
        var fresh = recent(now).stream()
                .filter(entry -> told.putIfAbsent(entry.id(), now) == null)
                .toList();
        told.values().removeIf(at -> at.isBefore(now.minus(LOOK_BACK.multipliedBy(2))));
        if (listening && !fresh.isEmpty()) {
            changes.fire(changed(fresh));
        }
        listening = true;
    }

    private List<Entry> recent(Instant now) {
        return database.read(handle -> handle.createQuery("select id, line_id from event_log where created_at > :since")
                .bind("since", now.minus(LOOK_BACK))
                .mapTo(Entry.class)
                .list());
    }

    private static RecordsChanged changed(List<Entry> fresh) {
        var lines = fresh.stream().map(Entry::lineId).filter(Objects::nonNull).collect(Collectors.toSet());
        return new RecordsChanged(lines, fresh.stream().anyMatch(entry -> entry.lineId() == null));
    }

    /** An event that happened lately. */
    public record Entry(long id, @Nullable Long lineId) {}
}
