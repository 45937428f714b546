package org.openmes.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.openmes.issue.IssueService;
import org.openmes.shared.Database;
import org.openmes.shared.Roles;
import org.openmes.workorder.WorkOrderService;

/** What happened to an order or an issue, latest first (spec 5.2, 11.5). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class TimelineService {
    private static final int MOST = 100;
    private static final String ENTRIES = """
            select e.id, e.created_at, e.event_type, e.entity_type, e.entity_id, e.entity_key, e.user_label,
                   coalesce(b.batch_number, cast(e.payload ->> 'batch_number' as integer)) as batch_number,
                   cast(e.payload ->> 'step_number' as integer) as step_number,
                   coalesce(e.payload ->> 'title', e.payload ->> 'name') as name,
                   coalesce(e.reason, %s) as reason,
                   case when e.event_type = 'BATCH_CREATED' then cast(e.payload ->> 'target_qty' as numeric)
                        when e.event_type in ('BATCH_COMPLETED', 'BATCH_CORRECTED', 'WORK_ORDER_COMPLETED')
                        then cast(e.payload ->> 'produced_qty' as numeric) end as quantity,
                   cast(e.payload ->> 'net_seconds' as bigint) as net_seconds
            from (%s) e
            left join batch b on e.entity_type = 'BatchStep' and b.id = cast(e.payload ->> 'batch_id' as bigint)
            order by e.id desc limit :most""";

    /** Events that were logged before reasons were tell one only where the payload has the reason of that very event. */
    private static final String REASON_IN_PAYLOAD = """
            case when e.event_type = 'WORK_ORDER_BLOCKED' then e.payload ->> 'block_reason'
                 when e.event_type = 'STEP_SKIPPED' then e.payload ->> 'skip_reason'
                 when e.event_type in ('WORK_ORDER_PAUSED', 'WORK_ORDER_REJECTED', 'WORK_ORDER_CANCELLED',
                                       'WORK_ORDER_REOPENED') then e.payload ->> 'status_reason' end""";

    /** A branch for each kind of entity: an index finds each, and none finds conditions joined by or. */
    private static final String OF_ORDER = """
            select * from event_log where entity_type = 'WorkOrder' and entity_id = :id
            union all
            select * from event_log where entity_type = 'Batch'
               and entity_id in (select id from batch where work_order_id = :id)
            union all
            select * from event_log where entity_type = 'BatchStep' and entity_id in (
                select s.id from batch_step s join batch o on o.id = s.batch_id where o.work_order_id = :id)
            union all
            select * from event_log where entity_type = 'Issue'
               and entity_id in (select id from issue where work_order_id = :id)""";

    private static final String OF_ISSUE = "select * from event_log where entity_type = 'Issue' and entity_id = :id";

    @Inject
    WorkOrderService orders;

    @Inject
    IssueService issues;

    @Inject
    Database database;

    /**
     * The last hundred events of an order, its batches, steps and issues.
     *
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public List<TimelineEntry> ofOrder(long orderId) {
        orders.get(orderId);
        return read(OF_ORDER, orderId);
    }

    /**
     * The last hundred events of an issue.
     *
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public List<TimelineEntry> ofIssue(long issueId) {
        issues.get(issueId);
        return read(OF_ISSUE, issueId);
    }

    private List<TimelineEntry> read(String which, long id) {
        return database.read(handle -> handle.createQuery(ENTRIES.formatted(REASON_IN_PAYLOAD, which))
                .bind("id", id)
                .bind("most", MOST)
                .mapTo(TimelineEntry.class)
                .list());
    }
}
