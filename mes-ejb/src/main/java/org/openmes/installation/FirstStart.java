package org.openmes.installation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.openmes.issue.FirstIssueTypes;
import org.openmes.line.BoardStatuses;
import org.openmes.setting.Settings;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.Roles;
import org.openmes.user.FirstAdmin;

/** What an empty installation needs (spec 18): plant zone, board statuses, issue types, the administrator. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class FirstStart {
    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    BoardStatuses boardStatuses;

    @Inject
    FirstIssueTypes issueTypes;

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    CurrentActor current;

    /**
     * Creates what is missing; does nothing on a later start. One transaction, one node at a time.
     *
     * @return the administrator, when he was created now
     * @throws org.openmes.shared.ValidationException when the environment gives an unusable name, password or address
     */
    public Optional<FirstAdmin.Created> prepare() {
        current.become(Actor.system());
        database.write(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext('first start'))")
                .mapTo(String.class)
                .list());
        settings.storePlantZoneOnce(System.getenv("OPENMES_PLANT_TIMEZONE"));
        boardStatuses.createFirst();
        issueTypes.create();
        var username = Objects.requireNonNullElse(System.getenv("OPENMES_ADMIN_USERNAME"), "admin");
        return firstAdmin.createIfMissing(
                username, System.getenv("OPENMES_ADMIN_PASSWORD"), System.getenv("OPENMES_ADMIN_EMAIL"));
    }

    /** Whether the account still has the password it was created with and must change it. */
    public boolean mustChangePassword(String username) {
        return database.read(handle -> handle.createQuery(
                        "select force_password_change from user_account where lower(username) = lower(:username)")
                .bind("username", username)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }
}
