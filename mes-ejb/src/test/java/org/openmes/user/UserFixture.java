package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.openmes.line.LineFields;
import org.openmes.line.LineService;
import org.openmes.shared.Actor;
import org.openmes.shared.Change;
import org.openmes.shared.Channel;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.testing.AsAdmin;

/** Accounts and lines for tests, each with names of its own. */
@ApplicationScoped
class UserFixture {
    static final String PASSWORD = "kestrel over the dam";

    @Inject
    UserService users;

    @Inject
    LineService lines;

    @Inject
    AsAdmin admin;

    @Inject
    CurrentActor current;

    @Inject
    Database database;

    /** A name nobody else has. */
    static String unique(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Origin from(String address) {
        return new Origin(Channel.WEB, UUID.randomUUID().toString(), address, "test");
    }

    /** An address from which nobody else signs in. */
    static String address() {
        return "test-" + UUID.randomUUID().toString().substring(0, 30);
    }

    /** An administrator without account acts from here. */
    void actAsAdmin() {
        actAs(null);
    }

    /** The account acts as an administrator from here. */
    void actAs(Long userId) {
        current.become(
                new Actor(userId, "tester", "Tester", Role.ADMIN, LineScope.ALL, null, false, from("127.0.0.1")));
    }

    /** Runs with an actor of its own, as each request of a server does. */
    @ActivateRequestContext
    <T> T asOneRequest(Callable<T> work) throws Exception {
        return work.call();
    }

    UserDetails aUser(Role role, Long... lineIds) {
        return create(command(unique("user"), role, List.of(lineIds)));
    }

    UserDetails create(CreateUser command) {
        try {
            return admin.call(() -> users.create(command));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static CreateUser command(String username, Role role, List<Long> lineIds) {
        var email = username + "@plant.example";
        return new CreateUser(
                "Anna", username, email, AccountType.USER, role, null, PASSWORD, PASSWORD, lineIds, false, true, false);
    }

    long aLine() throws Exception {
        var code = unique("L");
        admin.run(() -> lines.create(new LineFields(code, "Line " + code, null, true)));
        return database.read(handle -> handle.createQuery("select id from line where code = :code")
                .bind("code", code)
                .mapTo(Long.class)
                .one());
    }

    static ChangeUser noChange() {
        return new ChangeUser(
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent());
    }

    static ChangeUser lines(Long... lineIds) {
        return new ChangeUser(
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.of(List.of(lineIds)),
                Change.absent(),
                Change.absent(),
                Change.absent());
    }

    static ChangeUser role(Role role) {
        return new ChangeUser(
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.of(role),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent());
    }

    /** The actions the ledger has of an account, oldest first. */
    List<String> ledger(long userId) {
        return database.read(handle -> handle.createQuery(
                        "select action from audit_log where entity_type = 'User' and entity_id = :id order by id")
                .bind("id", userId)
                .mapTo(String.class)
                .list());
    }

    /** Lets the sessions of an account lie unused for so long. */
    void ageSessions(long userId, Duration unused) {
        database.read(handle -> handle.createUpdate("""
                        update web_session
                        set last_used_at = last_used_at - make_interval(secs => :unused)
                        where user_id = :user""")
                .bind("unused", unused.toSeconds())
                .bind("user", userId)
                .execute());
    }
}
