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

    /**
     * An event belongs to the line of its order, and to those that the order is routed to: by the steps of its batches,
     * and by the first step that the next batch will have (spec 15.6).
     */
    private static final String RECENT = """
            with recent as (
                select e.id, e.line_id,
                       case e.entity_type when 'WorkOrder' then e.entity_id
                                          when 'Issue' then i.work_order_id
                                          else b.work_order_id end as order_id
                from event_log e
                left join batch_step s on e.entity_type = 'BatchStep' and s.id = e.entity_id
                left join batch b on b.id = case e.entity_type when 'Batch' then e.entity_id else s.batch_id end
                left join issue i on e.entity_type = 'Issue' and i.id = e.entity_id
                where e.created_at > :since
                  and not exists (select from unnest(:told) as told (id) where told.id = e.id)),
            place as (
                select b.work_order_id as order_id, s.workstation_id
                from batch b
                join batch_step s on s.batch_id = b.id
                where b.work_order_id in (select order_id from recent)
                union
                select o.id, cast(o.process_snapshot -> 'steps' -> 0 ->> 'workstation_id' as bigint)
                from work_order o
                where o.id in (select order_id from recent))
            select id, line_id from recent
            union all
            select r.id, w.line_id
            from recent r
            join place p on p.order_id = r.order_id
            join workstation w on w.id = p.workstation_id""";

    @Inject
    Database database;

    @Inject
    Event<RecordsChanged> changes;

    @Inject
    Clock clock;

    @Resource
    TimerService timers;

    private final Map<Long, Instant> told = new HashMap<>();

    /** What happened before the start is nobody's news; what happens from now on is. */
    @PostConstruct
    void begin() {
        var now = clock.instant();
        recent(now).forEach(entry -> told.put(entry.id(), now));
        timers.createIntervalTimer(PERIOD.toMillis(), PERIOD.toMillis(), new TimerConfig(null, false));
    }

    /** In memory only: what was missed is told by the next. */
    @Timeout
    void look() {
        var now = clock.instant();
        var fresh = recent(now);
        fresh.forEach(entry -> told.put(entry.id(), now));
        told.values().removeIf(at -> at.isBefore(now.minus(LOOK_BACK.plus(PERIOD))));
        if (!fresh.isEmpty()) {
            changes.fire(changed(fresh));
        }
    }

    /** What was not told yet; the rest is left out before anybody asks which lines it concerns. */
    private List<Entry> recent(Instant now) {
        return database.read(handle -> handle.createQuery(RECENT)
                .bind("since", now.minus(LOOK_BACK))
                .bind("told", told.keySet().toArray(Long[]::new))
                .mapTo(Entry.class)
                .list());
    }

    private static RecordsChanged changed(List<Entry> fresh) {
        var lines = fresh.stream().map(Entry::lineId).filter(Objects::nonNull).collect(Collectors.toSet());
        return new RecordsChanged(lines, fresh.stream().anyMatch(entry -> entry.lineId() == null));
    }

    /** An event that happened lately, once for each line it concerns. */
    public record Entry(long id, @Nullable Long lineId) {}
}
