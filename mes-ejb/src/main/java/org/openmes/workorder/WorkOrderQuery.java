package org.openmes.workorder;

import static java.util.Map.entry;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Keyset;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.LineScope;
import org.openmes.shared.SliceQuery;
import org.openmes.shared.ValidationException;

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
                   a.name as accepted_by_name, o.started_at, o.completed_at, o.blocked_at, o.block_reason,
                   o.unblocked_at, u.name as unblocked_by_name, o.version,
                   o.process_snapshot""";
    private static final String TABLE = "work_order o";
    private static final String JOINS = """
            left join line l on l.id = o.line_id
            left join product_type p on p.id = o.product_type_id
            left join user_account a on a.id = o.accepted_by
            left join user_account u on u.id = o.unblocked_by
            left join line_status b on b.id = o.line_status_id\s""";
    static final String COLUMNS = SELECT + " from " + TABLE + " " + JOINS;

    /** What needs somebody comes first (spec 16). */
    private static final String URGENCY = """
            array_position(
                array['BLOCKED', 'IN_PROGRESS', 'PAUSED', 'PENDING', 'ACCEPTED', 'DONE', 'REJECTED', 'CANCELLED'],
                o.status::text)""";

    private static final Term ID = required("o.id", "bigint");
    private static final Map<String, Term> SORTABLE = Map.ofEntries(
            entry("id", ID),
            entry("order_no", required("lower(o.order_no)", "text")),
            entry("status", required("o.status", "text")),
            entry("urgency", required(URGENCY, "integer")),
            entry("planned_qty", required("o.planned_qty", "numeric")),
            entry("produced_qty", required("o.produced_qty", "numeric")),
            entry("priority", required("o.priority", "integer")),
            entry("due_date", optional("o.due_date", "date")),
            entry("created_at", required("o.created_at", "timestamptz")),
            entry("updated_at", optional("o.updated_at", "timestamptz")),
            entry("completed_at", optional("o.completed_at", "timestamptz")));
    private static final List<Term> DEFAULT_ORDER =
            List.of(SORTABLE.get("priority").reversed(), SORTABLE.get("due_date"), SORTABLE.get("created_at"), ID);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final WorkOrderFilter filter;

    WorkOrderQuery(WorkOrderFilter filter, LineScope scope, ZonedDateTime now) {
        this.filter = filter;
        if (!scope.all()) {
            with("scope", scope.ids().toArray(Long[]::new), "o.line_id = any(:scope)");
        }
        many("statuses", filter.statuses().stream().map(Enum::name).toArray(String[]::new), "o.status");
        many("lines", filter.lineIds().toArray(Long[]::new), "o.line_id");
        many("types", filter.productTypeIds().toArray(Long[]::new), "o.product_type_id");
        many("priorities", filter.priorities().toArray(Integer[]::new), "o.priority");
        with("search", filter.search(), """
                strpos(lower(concat_ws(' ', o.order_no, o.product_name,
                    jsonb_path_query_array(o.extra_data, '$.*') #>> '{}')), lower(:search)) > 0""");
        with("number", filter.orderNo(), "lower(o.order_no) = lower(:number)");
        with("external", filter.externalRef(), "o.external_ref = :external");
        with("before", filter.dueBefore(), "o.due_date < :before");
        with("after", filter.dueAfter(), "o.due_date > :after");
        with("week", filter.weekNumber(), "o.week_number = :week");
        with("month", filter.monthNumber(), "o.month_number = :month");
        with("year", filter.productionYear(), "o.production_year = :year");
        with("since", filter.updatedSince(), "o.updated_at >= :since");
        if (filter.overdue() != null) {
            var overdue = "(o.due_date < :today and o.status not in ('DONE', 'REJECTED', 'CANCELLED'))";
            with("today", now.toLocalDate(), filter.overdue() ? overdue : "coalesce(not " + overdue + ", true)");
        }
        var day = filter.completedOn();
        if (day != null) {
            with("from", day.atStartOfDay(now.getZone()).toInstant(), "o.completed_at >= :from");
            with("to", day.plusDays(1).atStartOfDay(now.getZone()).toInstant(), "o.completed_at < :to");
        }
    }

    String count() {
        return "select count(*) from work_order o " + where();
    }

    String rows() {
        return COLUMNS + where() + " order by " + keyset().order() + " limit :limit offset :offset";
    }

    SliceQuery slice() {
        return new SliceQuery(SELECT, TABLE, JOINS, ID.column(), conditions, keyset());
    }

    <T extends SqlStatement<T>> T bind(T statement) {
        values.forEach((name, value) -> statement.bind(name, value));
        return statement;
    }

    private String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private void many(String name, Object[] wanted, String column) {
        if (wanted.length > 0) {
            with(name, wanted, column + " = any(:" + name + ")");
        }
    }

    private void with(String name, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private Keyset keyset() {
        if (filter.sort().isEmpty()) {
            return new Keyset(DEFAULT_ORDER);
        }
        var terms =
                new ArrayList<>(filter.sort().stream().map(WorkOrderQuery::term).toList());
        terms.add(ID);
        return new Keyset(terms);
    }

    private static Term term(String field) {
        var descending = field.startsWith("-");
        var term = SORTABLE.get(descending ? field.substring(1) : field);
        if (term == null) {
            var names = SORTABLE.keySet().stream().sorted().toList();
            throw ValidationException.of("sort", "validation.one_of", names);
        }
        return descending ? term.reversed() : term;
    }

    private static Term required(String column, String type) {
        return new Term(column, type, false, false);
    }

    private static Term optional(String column, String type) {
        return new Term(column, type, true, false);
    }
}
