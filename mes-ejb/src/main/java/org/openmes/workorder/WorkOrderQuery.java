package org.openmes.workorder;

import static java.util.Map.entry;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.openmes.shared.Conditions;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.LineScope;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;
import org.openmes.shared.TextPattern;

/** The SQL of a filtered list: only conditions that restrict, so that the planner sees a simple query. */
class WorkOrderQuery {
    private static final String SELECT = """
            select o.id, o.order_no, o.product_name, o.line_id, l.code as line_code, l.name as line_name,
                   o.product_type_id, p.code as product_type_code, p.name as product_type_name, p.unit_of_measure,
                   p.qty_decimals, o.planned_qty, o.produced_qty, o.status, o.status_reason, o.line_status_id,
                   b.name as line_status_name,
                   o.priority, o.due_date, o.week_number, o.month_number, o.production_year, o.description,
                   o.extra_data, o.counting_source, o.source, o.external_ref, o.created_at, o.updated_at,
                   o.accepted_at, o.accepted_by as accepted_by_id, a.username as accepted_by_username,
                   a.name as accepted_by_name, o.started_at, o.completed_at, o.status_before_block, o.blocked_at,
                   o.blocked_by as blocked_by_id, k.username as blocked_by_username, k.name as blocked_by_name,
                   o.block_reason, o.unblocked_at, o.unblocked_by as unblocked_by_id,
                   u.username as unblocked_by_username, u.name as unblocked_by_name, o.version,
                   o.process_snapshot""";
    private static final String TABLE = "work_order o";
    private static final String JOINS = """
            left join line l on l.id = o.line_id
            left join product_type p on p.id = o.product_type_id
            left join user_account a on a.id = o.accepted_by
            left join user_account k on k.id = o.blocked_by
            left join user_account u on u.id = o.unblocked_by
            left join line_status b on b.id = o.line_status_id\s""";
    static final String COLUMNS = SELECT + " from " + TABLE + " " + JOINS;

    /** What needs somebody comes first (spec 16). */
    private static final String URGENCY = """
            array_position(
                array['BLOCKED', 'IN_PROGRESS', 'PAUSED', 'PENDING', 'ACCEPTED', 'DONE', 'REJECTED', 'CANCELLED'],
                o.status::text)""";

    private static final Term ID = Term.required("o.id", "bigint");
    private static final Map<String, Term> SORTABLE = Map.ofEntries(
            entry("id", ID),
            entry("order_no", Term.required("lower(o.order_no)", "text")),
            entry("status", Term.required("o.status", "text")),
            entry("urgency", Term.required(URGENCY, "integer")),
            entry("planned_qty", Term.required("o.planned_qty", "numeric")),
            entry("produced_qty", Term.required("o.produced_qty", "numeric")),
            entry("priority", Term.required("o.priority", "integer")),
            entry("due_date", Term.optional("o.due_date", "date")),
            entry("created_at", Term.required("o.created_at", "timestamptz")),
            entry("updated_at", Term.optional("o.updated_at", "timestamptz")),
            entry("completed_at", Term.optional("o.completed_at", "timestamptz")));
    private static final ListOrder ORDER = new ListOrder(
            SORTABLE,
            List.of(SORTABLE.get("priority").reversed(), SORTABLE.get("due_date"), SORTABLE.get("created_at")),
            ID);

    private final Conditions conditions = new Conditions();
    private final WorkOrderFilter filter;

    WorkOrderQuery(WorkOrderFilter filter, LineScope scope, ZonedDateTime now) {
        this.filter = filter;
        conditions
                .within(scope, "o.line_id")
                .oneOfNames("statuses", filter.statuses(), "o.status")
                .oneOf("lines", filter.lineIds(), "o.line_id")
                .oneOf("types", filter.productTypeIds(), "o.product_type_id")
                .oneOf("priorities", filter.priorities(), "o.priority")
                .with(
                        "search",
                        filter.search() == null ? null : TextPattern.containing(filter.search()),
                        "work_order_text(o.order_no, o.product_name, o.extra_data) like lower(:search)")
                .with("number", filter.orderNo(), "lower(o.order_no) = lower(:number)")
                .with("external", filter.externalRef(), "o.external_ref = :external")
                .with("before", filter.dueBefore(), "o.due_date < :before")
                .with("after", filter.dueAfter(), "o.due_date > :after")
                .with("week", filter.weekNumber(), "o.week_number = :week")
                .with("month", filter.monthNumber(), "o.month_number = :month")
                .with("year", filter.productionYear(), "o.production_year = :year")
                .with("since", filter.updatedSince(), "o.updated_at >= :since");
        if (filter.overdue() != null) {
            var overdue = "(o.due_date < :today and o.status not in ('DONE', 'REJECTED', 'CANCELLED'))";
            conditions.with(
                    "today", now.toLocalDate(), filter.overdue() ? overdue : "coalesce(not " + overdue + ", true)");
        }
        var day = filter.completedOn();
        if (day != null) {
            conditions.onDays("o.completed_at", day, day, now.getZone());
        }
    }

    ListQuery list() {
        return new ListQuery(SELECT, TABLE, JOINS, ID.column(), conditions, ORDER.by(filter.sort()));
    }
}
