package org.openmes.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.openmes.issue.IssueService;
import org.openmes.shared.Conditions;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.Database;
import org.openmes.shared.Keyset;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.ListQuery;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Roles;
import org.openmes.shared.Slice;
import org.openmes.workorder.WorkOrderService;

/** What happened to an order or an issue, latest first (spec 5.2, 11.5). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class TimelineService {
    private static final Keyset LATEST_FIRST =
            new Keyset(List.of(Term.required("e.id", "bigint").reversed()));
    private static final String COLUMNS = """
            select e.id, e.created_at, e.event_type, e.entity_type, e.entity_id, e.entity_key, e.user_label,
                   coalesce(b.batch_number, cast(e.payload ->> 'batch_number' as integer)) as batch_number,
                   cast(e.payload ->> 'step_number' as integer) as step_number,
                   coalesce(e.payload ->> 'title', e.payload ->> 'name') as name,
                   coalesce(e.reason, %s) as reason,
                   case when e.event_type = 'BATCH_CREATED' then cast(e.payload ->> 'target_qty' as numeric)
                        when e.event_type in ('BATCH_COMPLETED', 'BATCH_CORRECTED', 'WORK_ORDER_COMPLETED')
                        then cast(e.payload ->> 'produced_qty' as numeric) end as quantity,
                   cast(e.payload ->> 'net_seconds' as bigint) as net_seconds""";
    private static final String BATCH_OF_STEP =
            "left join batch b on e.entity_type = 'BatchStep' and b.id = cast(e.payload ->> 'batch_id' as bigint)";

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
            select * from event_log where entity_type = 'Issue' and cast(payload ->> 'work_order_id' as bigint) = :id""";

    private static final String OF_ISSUE = "select * from event_log where entity_type = 'Issue' and entity_id = :id";

    @Inject
    WorkOrderService orders;

    @Inject
    IssueService issues;

    @Inject
    Database database;

    /**
     * The events of an order, its batches, steps and issues, latest first.
     *
     * @throws org.openmes.shared.NotFoundException when there is no such order
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public Page<TimelineEntry> ofOrder(long orderId, PageRequest page) {
        orders.get(orderId);
        return read(OF_ORDER, orderId, page);
    }

    /**
     * A stretch of them.
     *
     * @throws org.openmes.shared.NotFoundException when there is no such order
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     * @throws org.openmes.shared.ValidationException under {@code cursor}, when it is none of this list
     */
    public Slice<TimelineEntry> ofOrder(long orderId, CursorRequest stretch) {
        orders.get(orderId);
        return read(OF_ORDER, orderId, stretch);
    }

    /**
     * The events of an issue, latest first.
     *
     * @throws org.openmes.shared.NotFoundException when there is no such issue
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public Page<TimelineEntry> ofIssue(long issueId, PageRequest page) {
        issues.get(issueId);
        return read(OF_ISSUE, issueId, page);
    }

    /**
     * A stretch of them.
     *
     * @throws org.openmes.shared.NotFoundException when there is no such issue
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     * @throws org.openmes.shared.ValidationException under {@code cursor}, when it is none of this list
     */
    public Slice<TimelineEntry> ofIssue(long issueId, CursorRequest stretch) {
        issues.get(issueId);
        return read(OF_ISSUE, issueId, stretch);
    }

    private Page<TimelineEntry> read(String which, long id, PageRequest page) {
        return database.read(handle -> query(which, id).page(handle, page, TimelineEntry.class));
    }

    private Slice<TimelineEntry> read(String which, long id, CursorRequest stretch) {
        return database.read(handle -> query(which, id).slice(handle, stretch, TimelineEntry.class));
    }

    private static ListQuery query(String which, long id) {
        return new ListQuery(
                COLUMNS.formatted(REASON_IN_PAYLOAD),
                "(" + which + ") e",
                BATCH_OF_STEP,
                "e.id",
                new Conditions().given("id", id),
                LATEST_FIRST);
    }
}
