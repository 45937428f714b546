package org.openmes.issue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Database;
import org.openmes.workorder.Blocker;
import org.openmes.workorder.OrderIssues;

/**
 * Which unsolved issues block which orders (spec 7.5): an order's own, and with {@code line_issue_blocks_all} those of its
 * line that belong to no order.
 */
@ApplicationScoped
class BlockingIssues implements OrderIssues {
    private static final String BLOCKING =
            "t.is_blocking and i.status in ('OPEN', 'ACKNOWLEDGED') and i.issue_type_id = t.id";
    private static final String OF_ORDER = "i.work_order_id = o.id or (:lines and i.line_id = o.line_id)";

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Override
    public List<String> blockingTitles(long orderId, @Nullable Long lineId) {
        var blockingLine = settings.lineIssueBlocksAll() ? lineId : null;
        return database.read(handle -> handle.createQuery("select i.title from issue i, issue_type t where " + BLOCKING
                        + " and (i.work_order_id = :order or i.line_id = :line) order by i.reported_at, i.id")
                .bind("order", orderId)
                .bind("line", blockingLine)
                .mapTo(String.class)
                .list());
    }

    @Override
    public Set<Long> ordersHindered(Collection<Long> orderIds) {
        return hindered("work_order_id", orderIds);
    }

    @Override
    public Set<Long> linesHindered(Collection<Long> lineIds) {
        return settings.lineIssueBlocksAll() ? hindered("line_id", lineIds) : Set.of();
    }

    private Set<Long> hindered(String column, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(database.read(handle -> handle.createQuery("select distinct i." + column
                        + " from issue i, issue_type t where " + BLOCKING + " and i." + column + " = any(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .mapTo(Long.class)
                .list()));
    }

    @Override
    public Map<Long, List<Blocker>> blockers(Collection<Long> orderIds) {
        return database
                .read(handle -> handle.createQuery("""
                        select o.id as order_id, i.id, i.title, t.name as type_name, i.work_order_id is null as of_line,
                               r.name as reported_by_name, a.name as assigned_to_name
                        from work_order o
                        join issue i on (%s)
                        join issue_type t on %s
                        left join user_account r on r.id = i.reported_by
                        left join user_account a on a.id = i.assigned_to
                        where o.id = any(:orders)
                        order by i.reported_at, i.id""".formatted(OF_ORDER, BLOCKING))
                        .bind("orders", orderIds.toArray(Long[]::new))
                        .bind("lines", settings.lineIssueBlocksAll())
                        .map((row, context) -> new OfOrder(row.getLong("order_id"), blocker(row)))
                        .list())
                .stream()
                .collect(groupingBy(OfOrder::orderId, mapping(OfOrder::blocker, toList())));
    }

    private record OfOrder(long orderId, Blocker blocker) {}

    private static Blocker blocker(ResultSet row) throws SQLException {
        return new Blocker(
                row.getString("title"),
                row.getString("reported_by_name"),
                new Blocker.BlockingIssue(
                        row.getLong("id"),
                        row.getString("type_name"),
                        row.getBoolean("of_line"),
                        row.getString("assigned_to_name")));
    }

    /**
     * Unfinished orders that are blocked by nothing, or free although an issue blocks; without those that an Admin has
     * blocked or unblocked.
     */
    List<Long> ordersOutOfStep() {
        return ordered("""
                select o.id from work_order o
                where o.status not in ('DONE', 'REJECTED', 'CANCELLED')
                  and o.block_reason is null and o.unblocked_at is null
                  and case when o.status = 'BLOCKED' then not exists (
                          select 1 from issue i, issue_type t where %1$s and (%2$s))
                      else exists (
                          select 1 from issue i, issue_type t where %1$s
                             and (i.work_order_id = o.id
                                  or (:lines and o.status = 'IN_PROGRESS' and i.line_id = o.line_id))) end
                order by o.id""".formatted(BLOCKING, OF_ORDER));
    }

    /** The orders that unsolved issues of the type block or would block, in the order of their locks. */
    List<Long> ordersConcernedBy(long typeId) {
        return database.read(handle -> handle.createQuery("""
                        select distinct o.id from work_order o
                        join issue i on (%s)
                        where i.issue_type_id = :type and i.status in ('OPEN', 'ACKNOWLEDGED')
                          and (i.work_order_id = o.id or o.status in ('IN_PROGRESS', 'BLOCKED'))
                        order by o.id""".formatted(OF_ORDER))
                .bind("type", typeId)
                .bind("lines", settings.lineIssueBlocksAll())
                .mapTo(Long.class)
                .list());
    }

    /** The orders of a line in this status, in the order of their locks; none unless lines block their orders. */
    List<Long> ordersOfLine(long lineId, String status) {
        return database.read(handle -> handle.createQuery(
                        "select id from work_order where :lines and line_id = :line and status = :status order by id")
                .bind("lines", settings.lineIssueBlocksAll())
                .bind("line", lineId)
                .bind("status", status)
                .mapTo(Long.class)
                .list());
    }

    private List<Long> ordered(String query) {
        return database.read(handle -> handle.createQuery(query)
                .bind("lines", settings.lineIssueBlocksAll())
                .mapTo(Long.class)
                .list());
    }
}
