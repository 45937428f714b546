package org.openmes.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.openmes.line.LineService;
import org.openmes.shared.Database;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.ListFilter;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;
import org.openmes.shared.Page;
import org.openmes.shared.Roles;

/** Everything about one line in one read. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class LineFileService {
    private static final Term ID = Term.required("p.id", "bigint");
    private static final Term NAME = Term.required("lower(p.name)", "text");
    private static final ListOrder ORDER = new ListOrder(
            Map.of("id", ID, "code", Term.required("lower(p.code)", "text"), "name", NAME), List.of(NAME), ID);

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
        return new LineFile(lines.get(id), allowed(id, ListFilter.ALL).items());
    }

    /**
     * What the line may make, usually by name; none means everything (spec 3.8).
     *
     * @throws org.openmes.shared.ValidationException under {@code sort}
     */
    public Page<AllowedProductType> productTypes(long id, ListFilter filter) {
        lines.get(id);
        return allowed(id, filter);
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

    private Page<AllowedProductType> allowed(long lineId, ListFilter filter) {
        var conditions = filter.conditions("p.code, p.name")
                .with(
                        "line",
                        lineId,
                        "p.id in (select a.product_type_id from line_product_type a where a.line_id = :line)");
        var query = new ListQuery(
                "select p.id, p.code, p.name, p.is_active",
                "product_type p",
                "",
                ID.column(),
                conditions,
                ORDER.by(filter.sort()));
        return database.read(handle -> query.page(handle, filter.page(), AllowedProductType.class));
    }
}
