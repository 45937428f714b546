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
import org.openmes.shift.FirstShifts;
import org.openmes.user.FirstAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an empty installation needs (spec 18): plant zone, board statuses, issue types, shifts, the
 * administrator. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class FirstStart {
    static final String PASSWORD_FILE = "initial-admin-password";
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    BoardStatuses boardStatuses;

    @Inject
    FirstIssueTypes issueTypes;

    @Inject
    FirstShifts shifts;

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    CurrentActor current;

    /**
     * Creates what is missing; does nothing on a later start. One transaction, one node at a time. The file with a
     * generated password is written before the commit: an account whose password nobody knows must not exist.
     *
     * @return the administrator, when he was created now
     * @throws org.openmes.shared.ValidationException when the environment gives an unusable name, password or address
     */
    public Optional<FirstAdmin.Created> prepare() {
        current.become(Actor.system());
        database.write(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext('first start'))")
                .mapTo(String.class)
                .list());
        settings.storeMissing(System.getenv("OPENMES_PLANT_TIMEZONE"));
        boardStatuses.createFirst();
        issueTypes.create();
        if (!hadShifts()) {
            shifts.create();
        }
        var username = Objects.requireNonNullElse(System.getenv("OPENMES_ADMIN_USERNAME"), "admin");
        var admin = firstAdmin.createIfMissing(
                username, System.getenv("OPENMES_ADMIN_PASSWORD"), System.getenv("OPENMES_ADMIN_EMAIL"));
        admin.ifPresent(FirstStart::tell);
        return admin;
    }

    /** A plant that has deleted its shifts wants none: they do not come back at the next start. */
    private boolean hadShifts() {
        return database.read(
                handle -> handle.createQuery("select exists (select 1 from event_log where entity_type = 'Shift')")
                        .mapTo(Boolean.class)
                        .one());
    }

    private static void tell(FirstAdmin.Created admin) {
        if (admin.generatedPassword() == null) {
            LOG.info("Created the administrator {} with the given password", admin.username());
            return;
        }
        var content = admin.username() + "\n" + admin.generatedPassword() + "\n";
        var file = new DataFolder().writeSecret(PASSWORD_FILE, content);
        LOG.info("Created the administrator {}; the password, to be changed, is in {}", admin.username(), file);
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
