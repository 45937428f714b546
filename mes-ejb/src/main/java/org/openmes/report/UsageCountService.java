package org.openmes.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmes.report.UsageCounts.OfIssueType;
import org.openmes.report.UsageCounts.OfLine;
import org.openmes.report.UsageCounts.OfProductType;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.Roles;

/** How often master data are used, for the lists of them (spec 3.5, 4.1, 7.1). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
public class UsageCountService {
    @Inject
    Database database;

    @Inject
    CurrentActor current;

    /** The lines of the actor; orders and people of each, and of all without counting anybody twice. */
    public UsageCounts.OfLines ofLines() {
        var scope = current.get().lines();
        var ids = scope.ids().toArray(Long[]::new);
        var rows = database.read(handle -> handle.createQuery("""
                        select l.id, (select count(*) from work_order o where o.line_id = l.id) as orders,
                               (select count(*) from work_order o where o.line_id = l.id
                                and o.status in ('ACCEPTED', 'IN_PROGRESS', 'PAUSED', 'BLOCKED')) as open_orders,
                               (select count(*) from user_line a where a.line_id = l.id) as people
                        from line l where :all or l.id = any(:ids)""")
                .bind("all", scope.all())
                .bind("ids", ids)
                .mapTo(OfLine.class)
                .collect(Collectors.toMap(OfLine::id, Function.identity())));
        var people = database.read(handle -> handle.createQuery(
                        "select count(distinct user_id) from user_line where :all or line_id = any(:ids)")
                .bind("all", scope.all())
                .bind("ids", ids)
                .mapTo(Long.class)
                .one());
        var orders = rows.values().stream().mapToLong(OfLine::orders).sum();
        return new UsageCounts.OfLines(rows, orders, people);
    }

    /** Orders of each product type; for Supervisors those of their lines. */
    public Map<Long, OfProductType> ofProductTypes() {
        var scope = current.get().lines();
        return database.read(handle -> handle.createQuery("""
                        select product_type_id as id, count(*) as orders from work_order
                        where product_type_id is not null and (:all or line_id = any(:ids)) group by product_type_id""")
                .bind("all", scope.all())
                .bind("ids", scope.ids().toArray(Long[]::new))
                .mapTo(OfProductType.class)
                .collect(Collectors.toMap(OfProductType::id, Function.identity())));
    }

    /** Issues of each type. */
    @RolesAllowed(Roles.ADMIN)
    public Map<Long, OfIssueType> ofIssueTypes() {
        return database.read(handle -> handle.createQuery(
                        "select issue_type_id as id, count(*) as issues from issue group by issue_type_id")
                .mapTo(OfIssueType.class)
                .collect(Collectors.toMap(OfIssueType::id, Function.identity())));
    }
}
