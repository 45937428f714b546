package org.openmes.issue;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.openmes.shared.Conditions;
import org.openmes.shared.Keyset;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.LineScope;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;

/** The SQL of a filtered list of issues. */
class IssueQuery {
    private static final String SELECT = """
            select i.id, i.work_order_id, o.order_no, coalesce(o.line_id, i.line_id) as line_id, l.code as line_code,
                   l.name as line_name, i.batch_step_id, b.batch_number, s.step_number, s.name as step_name,
                   i.issue_type_id, t.code as issue_type_code,
                   t.name as issue_type_name, t.severity, t.is_blocking as type_is_blocking,
                   (t.is_blocking and i.status in ('OPEN', 'ACKNOWLEDGED')) as is_blocking,
                   i.title, i.description, i.status, i.reported_by as reported_by_id,
                   r.username as reported_by_username, r.name as reported_by_name, i.via_workstation_id, i.reported_at,
                   i.assigned_to as assigned_to_id, a.username as assigned_to_username,
                   a.name as assigned_to_name,
                   i.acknowledged_at, i.acknowledged_by as acknowledged_by_id, k.username as acknowledged_by_username,
                   k.name as acknowledged_by_name,
                   i.resolved_at, i.resolved_by as resolved_by_id, v.username as resolved_by_username,
                   v.name as resolved_by_name,
                   i.closed_at, i.closed_by as closed_by_id, c.username as closed_by_username, c.name as closed_by_name,
                   i.resolution_notes,
                   case when o.status = 'BLOCKED' then o.blocked_at end as order_blocked_at, i.shift_id,
                   i.production_date, i.version""";

    /** What filters look at. */
    private static final String TABLES = """
            issue i
            join issue_type t on t.id = i.issue_type_id
            left join work_order o on o.id = i.work_order_id
            left join user_account r on r.id = i.reported_by""";

    private static final String JOINS = """

            left join line l on l.id = coalesce(o.line_id, i.line_id)
            left join batch_step s on s.id = i.batch_step_id
            left join batch b on b.id = s.batch_id
            left join user_account a on a.id = i.assigned_to
            left join user_account k on k.id = i.acknowledged_by
            left join user_account v on v.id = i.resolved_by
            left join user_account c on c.id = i.closed_by\s""";
    static final String COLUMNS = SELECT + " from " + TABLES + JOINS;

    private static final String LINE = "coalesce(o.line_id, i.line_id)";
    private static final Term ID = Term.required("i.id", "bigint");
    private static final Term REPORTED_AT = Term.required("i.reported_at", "timestamptz");
    private static final Term STATUS = Term.required(
            "array_position(array['OPEN', 'ACKNOWLEDGED', 'RESOLVED', 'CLOSED'], cast(i.status as text))", "integer");
    private static final Map<String, Term> SORTABLE = Map.ofEntries(
            entry("id", ID),
            entry("reported_at", REPORTED_AT),
            entry("status", STATUS),
            entry(
                    "severity",
                    Term.required(
                            "array_position(array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], cast(t.severity as text))",
                            "integer")),
            entry("acknowledged_at", Term.optional("i.acknowledged_at", "timestamptz")),
            entry("resolved_at", Term.optional("i.resolved_at", "timestamptz")),
            entry("closed_at", Term.optional("i.closed_at", "timestamptz")));
    private static final ListOrder ORDER = new ListOrder(SORTABLE, List.of(REPORTED_AT.reversed()), ID.reversed());

    private final Conditions conditions = new Conditions();
    private final IssueFilter filter;

    IssueQuery(IssueFilter filter, LineScope scope) {
        this.filter = filter;
        conditions
                .within(scope, LINE)
                .oneOf("lines", filter.lineIds(), LINE)
                .with("order", filter.workOrderId(), "i.work_order_id = :order")
                .oneOfNames("statuses", filter.statuses(), "i.status")
                .oneOf("types", filter.issueTypeIds(), "i.issue_type_id")
                .oneOfNames("severities", filter.severities(), "t.severity")
                .with(
                        "search",
                        filter.search(),
                        "strpos(lower(concat_ws(' ', i.title, o.order_no, r.name)), lower(:search)) > 0")
                .with("assigned", filter.assignedToId(), "i.assigned_to = :assigned");
        if (filter.blocking() != null) {
            conditions.with(
                    (filter.blocking() ? "" : "not ") + "(t.is_blocking and i.status in ('OPEN', 'ACKNOWLEDGED'))");
        }
    }

    /** Since when the oldest of them is reported. */
    Optional<Instant> oldest(Handle handle) {
        return conditions
                .bind(handle.createQuery("select min(i.reported_at) from " + TABLES + conditions.where()))
                .mapTo(Instant.class)
                .findOne();
    }

    ListQuery list() {
        return new ListQuery(SELECT, TABLES, JOINS, ID.column(), conditions, keyset());
    }

    private Keyset keyset() {
        var sort = new ArrayList<>(filter.sort());
        if (filter.byStatus()) {
            sort.addAll(0, List.of("status", "-reported_at"));
        }
        return ORDER.by(sort);
    }
}
