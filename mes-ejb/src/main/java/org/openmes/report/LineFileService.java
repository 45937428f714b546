package org.openmes.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.openmes.line.LineService;
import org.openmes.shared.Database;
import org.openmes.shared.Roles;

/** Everything about one line in one read. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class LineFileService {
    @Inject
    LineService lines;

    @Inject
    Database database;

    /**
     * The line with workstations, board statuses, product types and, for who may see them, people.
     *
     * @throws org.openmes.shared.NotFoundException when there is none
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public LineFile get(long id) {
        return new LineFile(lines.get(id), allowed(id));
    }

    /** What the line may make, by name; none means everything (spec 3.8). */
    public List<AllowedProductType> productTypes(long id) {
        lines.get(id);
        return allowed(id);
    }

    /** How many issues of the line and its orders there are, by status. */
    public IssueCounts issues(long id) {
        lines.get(id);
        return database.read(handle -> handle.createQuery("""
                        select count(*) as total,
                               count(*) filter (where i.status = 'OPEN') as open,
                               count(*) filter (where i.status = 'ACKNOWLEDGED') as acknowledged,
                               count(*) filter (where i.status = 'RESOLVED') as resolved,
                               count(*) filter (where i.status = 'CLOSED') as closed,
                               count(*) filter (where t.is_blocking and i.status in ('OPEN', 'ACKNOWLEDGED')) as blocking
                        from issue i
                        join issue_type t on t.id = i.issue_type_id
                        left join work_order o on o.id = i.work_order_id
                        where coalesce(o.line_id, i.line_id) = :line""")
                .bind("line", id)
                .mapTo(IssueCounts.class)
                .one());
    }

    private List<AllowedProductType> allowed(long lineId) {
        return database.read(handle -> handle.createQuery("""
                        select p.id, p.code, p.name, p.is_active
                        from line_product_type a
                        join product_type p on p.id = a.product_type_id
                        where a.line_id = :line
                        order by lower(p.name), p.id""")
                .bind("line", lineId)
                .mapTo(AllowedProductType.class)
                .list());
    }
}
