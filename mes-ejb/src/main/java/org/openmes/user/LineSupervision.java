package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;

/** Who runs a line: active Admins and Supervisors whose lines include it (spec 7.2, 9.4). */
@ApplicationScoped
public class LineSupervision {
    private static final String OF_LINE = """
            select u.id, u.username, u.name, u.role from user_account u
            where u.is_active and u.account_type = 'USER'
              and (u.role = 'ADMIN' or (u.role = 'SUPERVISOR' and (u.all_lines or exists (
                  select 1 from user_line a where a.user_id = u.id and a.line_id = :line))))\s""";

    @Inject
    Database database;

    /** Everybody who runs the line, or may look after what belongs to no line, by name. */
    public List<UserReference> of(@Nullable Long lineId) {
        return database.read(handle -> handle.createQuery(OF_LINE + "order by lower(u.name), u.id")
                .bind("line", lineId)
                .mapTo(UserReference.class)
                .list());
    }

    /** Whether this person is one of them. */
    public boolean includes(long userId, @Nullable Long lineId) {
        return database.read(handle -> handle.createQuery(OF_LINE + "and u.id = :user")
                .bind("line", lineId)
                .bind("user", userId)
                .mapTo(UserReference.class)
                .findOne()
                .isPresent());
    }
}
