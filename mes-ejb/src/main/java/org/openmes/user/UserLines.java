package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.LineScope;
import org.openmes.shared.ListFilter;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;
import org.openmes.shared.Page;

/** Where it is kept who is assigned to which lines; each change is told as an event. */
@ApplicationScoped
class UserLines {
    private static final Term USER_ID = Term.required("u.id", "bigint");
    private static final Term USER_NAME = Term.required("lower(u.name)", "text");
    private static final ListOrder USER_ORDER = new ListOrder(
            Map.of(
                    "id",
                    USER_ID,
                    "name",
                    USER_NAME,
                    "username",
                    Term.required("lower(u.username)", "text"),
                    "role",
                    Term.required("u.role", "text")),
            List.of(USER_NAME),
            USER_ID);

    @Inject
    Database database;

    @Inject
    Users users;

    @Inject
    AccountLines accountLines;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** The lines among these that exist, by code. */
    List<LineReference> existing(Collection<Long> lineIds) {
        return database.read(handle -> handle.createQuery(
                        "select id, code, name from line where id = any(:ids) order by lower(code)")
                .bind("ids", lineIds.toArray(Long[]::new))
                .mapTo(LineReference.class)
                .list());
    }

    /** The lines of an account, by code. */
    List<LineReference> of(long userId) {
        return database.read(handle -> handle.createQuery("""
                        select l.id, l.code, l.name from user_line a join line l on l.id = a.line_id
                        where a.user_id = :user order by lower(l.code)""")
                .bind("user", userId)
                .mapTo(LineReference.class)
                .list());
    }

    /** The active lines of a scope, by code. */
    List<LineReference> visible(LineScope scope) {
        return database.read(handle -> handle.createQuery("""
                        select id, code, name from line where is_active and (:all or id = any(:ids))
                        order by lower(code)""")
                .bind("all", scope.all())
                .bind("ids", scope.ids().toArray(Long[]::new))
                .mapTo(LineReference.class)
                .list());
    }

    /** The accounts of a line, usually by name; those that are switched off belong to it. */
    Page<UserReference> usersOf(long lineId, ListFilter filter) {
        var conditions = filter.conditions("u.name, u.username")
                .with("line", lineId, "u.id in (select a.user_id from user_line a where a.line_id = :line)");
        var query = new ListQuery(
                "select u.id, u.username, u.name, u.role",
                "user_account u",
                "",
                USER_ID.column(),
                conditions,
                USER_ORDER.by(filter.sort()));
        return database.read(handle -> query.page(handle, filter.page(), UserReference.class));
    }

    /** Active persons below administrators who are not assigned to a line, by name. */
    List<UserReference> assignableTo(long lineId) {
        return database.read(handle -> handle.createQuery("""
                        select id, username, name, role from user_account u
                        where is_active and account_type = 'USER' and role <> 'ADMIN' and not exists
                            (select 1 from user_line a where a.user_id = u.id and a.line_id = :line)
                        order by lower(name), id""")
                .bind("line", lineId)
                .mapTo(UserReference.class)
                .list());
    }

    /** Active persons with a PIN who work on all lines of a scope, by name. */
    List<UserReference> peopleWithPin(LineScope scope) {
        return database.read(handle -> handle.createQuery("""
                        select id, username, name, role from user_account u
                        where is_active and pin_hash is not null and (all_lines or not exists (
                            select 1 from unnest(:lines) as l (id) where not exists (
                                select 1 from user_line a where a.user_id = u.id and a.line_id = l.id)))
                        order by lower(name), id""")
                .bind("lines", scope.ids().toArray(Long[]::new))
                .mapTo(UserReference.class)
                .list());
    }

    /** Locks the lines an account has and those it shall have, before the account itself is locked. */
    void lock(long userId, Collection<Long> wanted) {
        var lineIds = new HashSet<>(wanted);
        of(userId).forEach(line -> lineIds.add(line.id()));
        accountLines.lock(lineIds);
    }

    /**
     * Locks a line before the whole set of its accounts is replaced.
     *
     * @throws org.openmes.shared.StaleVersionException when the line was changed since the caller read it
     */
    void lockLine(long lineId, @Nullable Long expectedVersion) {
        accountLines.lock(lineId, expectedVersion);
    }

    /** Assigns an account to a line; both are locked, and both get another version. */
    void assign(UserAccount account, LineReference line) {
        change("insert into user_line (user_id, line_id) values (:user, :line)", account, line);
        events.fire(new LineAssignmentEvent(EventType.LINE_ASSIGNED, line, reference(account)));
    }

    /** As {@link #assign}, the other way round. */
    void unassign(UserAccount account, LineReference line) {
        change("delete from user_line where user_id = :user and line_id = :line", account, line);
        events.fire(new LineAssignmentEvent(EventType.LINE_UNASSIGNED, line, reference(account)));
    }

    boolean areExactly(long userId, Collection<LineReference> wanted) {
        return Set.copyOf(of(userId)).equals(Set.copyOf(wanted));
    }

    /** Makes exactly these the lines of an account. */
    void replace(UserAccount account, Collection<LineReference> wanted) {
        Set<LineReference> before = new LinkedHashSet<>(of(account.id()));
        before.stream().filter(line -> !wanted.contains(line)).forEach(line -> unassign(account, line));
        wanted.stream().filter(line -> !before.contains(line)).forEach(line -> assign(account, line));
    }

    private void change(String statement, UserAccount account, LineReference line) {
        database.write(handle -> handle.createUpdate(statement)
                .bind("user", account.id())
                .bind("line", line.id())
                .execute());
        account.touch(current.get(), clock.instant());
        users.raiseVersion(account);
        accountLines.changed(line.id());
    }

    private static UserReference reference(UserAccount account) {
        return new UserReference(account.id(), account.username(), account.name(), account.role());
    }
}
