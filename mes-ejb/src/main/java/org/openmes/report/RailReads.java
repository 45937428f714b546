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
    /** Running steps have not been timed yet. */
    private static final String STEPS =
            """
            select s.id, s.batch_id, s.step_number, s.name, s.status, s.estimated_duration_minutes, s.workstation_id,
                   w.name as workstation_name,
                   case when s.status = 'IN_PROGRESS' then %s else s.net_seconds end as net_seconds
            from batch_step s
            join batch b on b.id = s.batch_id
            left join workstation w on w.id = s.workstation_id
            where s.batch_id = any(:batches)
            order by s.batch_id, s.step_number""".formatted(NetTime.seconds("b.work_order_id", "s.started_at", "cast(:now as timestamptz)"));

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
