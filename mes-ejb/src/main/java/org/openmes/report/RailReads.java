package org.openmes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openmes.shared.Database;

/** Reads the steps of many batches at once. */
@ApplicationScoped
class RailReads {
    /** Running steps: elapsed less the overlap with the standstills of the order (spec 5.6, net time). */
    private static final String STEPS = """
            select s.id, s.batch_id, s.step_number, s.name, s.status, s.estimated_duration_minutes, s.workstation_id,
                   w.name as workstation_name,
                   case when s.status = 'IN_PROGRESS' then cast(floor(extract(epoch from cast(:now as timestamptz) - s.started_at) - coalesce((
                       select sum(extract(epoch from least(coalesce(i.ended_at, :now), :now)
                                                     - greatest(i.started_at, s.started_at)))
                       from work_order_interval i
                       where i.work_order_id = b.work_order_id and i.started_at < :now
                         and coalesce(i.ended_at, :now) > s.started_at), 0)) as bigint)
                   else s.net_seconds end as net_seconds
            from batch_step s
            join batch b on b.id = s.batch_id
            left join workstation w on w.id = s.workstation_id
            where s.batch_id = any(:batches)
            order by s.batch_id, s.step_number""";

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The steps of each batch by number, by the key of the batch. */
    Map<Long, List<RailStep>> stepsOf(Collection<Long> batchIds) {
        if (batchIds.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> handle.createQuery(STEPS)
                .bind("now", clock.instant())
                .bind("batches", batchIds.toArray(Long[]::new))
                .mapTo(RailStep.class)
                .collect(Collectors.groupingBy(RailStep::batchId)));
    }
}
