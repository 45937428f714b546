package org.openmes.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.Role;
import org.openmes.shared.Roles;
import org.openmes.shared.TextPattern;

/** Finds records by a part of what people call them. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
public class SearchService {
    private static final int MOST_OF_A_KIND = 6;
    private static final String RECORDS = """
            (select 'WorkOrder' as kind, id, order_no as code, coalesce(product_name, '') as name from work_order
             where (:all or line_id = any(:lines))
               and work_order_text(order_no, product_name, extra_data) like lower(:pattern)
             order by id desc limit :most)
            union all
            (select 'Line', id, code, name from line
             where (:all or id = any(:lines)) and strpos(lower(code || ' ' || name), :text) > 0
             order by lower(name) limit :most)
            union all
            (select 'ProductType', id, code, name from product_type
             where strpos(lower(code || ' ' || name), :text) > 0 order by lower(name) limit :most)
            union all
            (select 'User', id, username, name from user_account
             where :admin and strpos(lower(username || ' ' || name), :text) > 0 order by lower(name) limit :most)""";

    @Inject
    Database database;

    @Inject
    CurrentActor current;

    /** Orders and lines the actor may see, product types, and accounts for Admins; a few of each. */
    public List<Found> find(String text) {
        var actor = current.get();
        return database.read(handle -> handle.createQuery(RECORDS)
                .bind("all", actor.lines().all())
                .bind("lines", actor.lines().ids().toArray(Long[]::new))
                .bind("admin", actor.role() == Role.ADMIN)
                .bind("text", text.strip().toLowerCase(Locale.ROOT))
                .bind("pattern", TextPattern.containing(text))
                .bind("most", MOST_OF_A_KIND)
                .mapTo(Found.class)
                .list());
    }
}
