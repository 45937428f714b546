package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Conditions;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.Database;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Role;
import org.openmes.shared.Slice;

/** Reads accounts as administrators see them. */
@ApplicationScoped
class UserReads {
    private static final String SELECT = """
            select u.id, u.name, u.username, u.email, u.account_type, u.role, u.all_lines, u.is_active,
                   u.force_password_change, u.awaits_approval,
                   u.pin_hash is not null as has_pin, u.pin_failures, u.last_login_at, u.created_at, u.version,
                   u.updated_at, u.updated_by,
                   w.id as workstation_id, w.code as workstation_code, w.name as workstation_name,
                   w.line_id as workstation_line_id""";
    private static final String TABLE = "user_account u";
    private static final String JOINS = " left join workstation w on w.id = u.workstation_id ";
    private static final String COLUMNS = SELECT + " from " + TABLE + JOINS;
    private static final Term ID = Term.required("u.id", "bigint");
    private static final Term CREATED_AT = Term.required("u.created_at", "timestamptz");
    private static final ListOrder ORDER = new ListOrder(
            Map.of(
                    "id", ID,
                    "name", Term.required("lower(u.name)", "text"),
                    "username", Term.required("lower(u.username)", "text"),
                    "created_at", CREATED_AT,
                    "last_login_at", Term.optional("u.last_login_at", "timestamptz")),
            List.of(CREATED_AT.reversed()),
            ID.reversed());

    /**
     * The logs have no index by person, for which each of their entries would pay: an account is seldom deleted, mostly
     * soon after it was made by mistake, and only the partitions since then are read. The day is for clocks that differ.
     */
    private static final String TRACES = """
            select count(*) from user_account u
            where u.id = :id and (u.last_login_at is not null
                or exists (select 1 from event_log e
                           where e.user_id = u.id and e.created_at >= u.created_at - interval '1 day')
                or exists (select 1 from audit_log a
                           where a.user_id = u.id and a.created_at >= u.created_at - interval '1 day'))""";

    @Inject
    Database database;

    @Inject
    LoginFailures failures;

    @Inject
    Clock clock;

    Page<UserDetails> list(UserFilter filter, PageRequest request) {
        var query = query(filter);
        var page = database.read(handle -> query.page(handle, request, Row.class));
        return new Page<>(details(page.items()), page.total(), request);
    }

    Slice<UserDetails> list(UserFilter filter, CursorRequest request) {
        var query = query(filter);
        var slice = database.read(handle -> query.slice(handle, request, Row.class));
        return new Slice<>(details(slice.items()), slice.next());
    }

    UserDetails get(long id) {
        var row = database.read(handle -> handle.createQuery(COLUMNS + "where u.id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne());
        return details(row.stream().toList()).stream().findFirst().orElseThrow(() -> new NotFoundException("User", id));
    }

    UserCounts counts() {
        return database.read(
                handle -> handle.createQuery("""
                        select count(*) as total, count(*) filter (where role = 'ADMIN') as admins,
                               count(*) filter (where role = 'SUPERVISOR') as supervisors,
                               count(*) filter (where role = 'OPERATOR') as operators,
                               count(*) filter (where awaits_approval) as awaiting_approval
                        from user_account""").mapTo(UserCounts.class).one());
    }

    /**
     * Whether the account has signed in, or a log names it: a person behind a terminal never signs in, and no key of the
     * database leads from the logs to accounts.
     */
    boolean leftTraces(long id) {
        return database.count(TRACES, id) > 0;
    }

    private List<UserDetails> details(List<Row> rows) {
        var ids = rows.stream().map(Row::id).toArray(Long[]::new);
        var lines = linesOf(ids);
        var closed = failures.closedAccounts(ids, clock.instant());
        return rows.stream()
                .map(row -> row.details(lines.getOrDefault(row.id(), List.of()), closed.contains(row.id())))
                .toList();
    }

    private Map<Long, List<LineReference>> linesOf(Long[] userIds) {
        var lines = new HashMap<Long, List<LineReference>>();
        database.read(handle -> handle.createQuery("""
                                select a.user_id, l.id, l.code, l.name from user_line a join line l on l.id = a.line_id
                                where a.user_id = any(:users) order by lower(l.code)""")
                        .bind("users", userIds)
                        .mapTo(Assigned.class)
                        .list())
                .forEach(each -> lines.computeIfAbsent(each.userId(), id -> new ArrayList<>())
                        .add(new LineReference(each.id(), each.code(), each.name())));
        return lines;
    }

    private static ListQuery query(UserFilter filter) {
        var search = filter.search();
        var conditions = new Conditions()
                .with("role", filter.role() == null ? null : filter.role().name(), "u.role = :role")
                .with(
                        "search",
                        search == null || search.isBlank() ? null : search.strip(),
                        "strpos(lower(concat_ws(' ', u.name, u.username, u.email)), lower(:search)) > 0");
        if (filter.onlyAwaitingApproval()) {
            conditions.with("u.awaits_approval");
        } else if (!filter.includeInactive()) {
            conditions.with("u.is_active");
        }
        return new ListQuery(SELECT, TABLE, JOINS, ID.column(), conditions, ORDER.by(filter.sort()));
    }

    /** A line of somebody. */
    public record Assigned(long userId, long id, String code, String name) {}

    /** An account without its lines. */
    public record Row(
            long id,
            String name,
            String username,
            @Nullable String email,
            AccountType accountType,
            Role role,
            boolean allLines,
            boolean isActive,
            boolean forcePasswordChange,
            boolean awaitsApproval,
            boolean hasPin,
            int pinFailures,
            @Nullable Instant lastLoginAt,
            Instant createdAt,
            long version,
            @Nullable Instant updatedAt,
            @Nullable String updatedBy,
            @Nullable Long workstationId,
            @Nullable String workstationCode,
            @Nullable String workstationName,
            @Nullable Long workstationLineId) {

        @Nullable
        WorkstationReference workstation() {
            return workstationId == null || workstationLineId == null
                    ? null
                    : new WorkstationReference(workstationId, workstationCode, workstationName, workstationLineId);
        }

        UserDetails details(List<LineReference> lines, boolean locked) {
            return new UserDetails(
                    id,
                    name,
                    username,
                    email,
                    accountType,
                    role,
                    workstation(),
                    lines,
                    allLines,
                    isActive,
                    forcePasswordChange,
                    awaitsApproval,
                    hasPin,
                    locked || (hasPin && pinFailures >= Pins.MOST_FAILURES),
                    lastLoginAt,
                    createdAt,
                    version,
                    updatedAt,
                    updatedBy);
        }
    }
}
