package org.openmes.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Message;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

/** Who works on which lines (spec 3.4, 9.3); acts at the next request of whom it concerns. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class LineAssignments {
    @Inject
    Users users;

    @Inject
    UserLines lines;

    @Inject
    CurrentActor current;

    /**
     * The accounts assigned to a line, usually by name.
     *
     * @throws ValidationException under {@code sort}
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN when the line is not one of the actor's
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
    public Page<UserReference> usersOfLine(long lineId, ListFilter filter) {
        var line = line(lineId);
        current.get().requireLine(line.id());
        return lines.usersOf(line.id(), filter);
    }

    /** The accounts that may be assigned to a line and are not, by name. */
    public List<UserReference> assignableTo(long lineId) {
        return lines.assignableTo(line(lineId).id());
    }

    /**
     * Assigns one account to a line.
     *
     * @throws RuleException when such an account takes no lines or is switched off
     * @throws ValidationException DUPLICATE when it is assigned already
     */
    @Recorded
    public void assign(long userId, long lineId) {
        var line = locked(lineId, null);
        var account = users.lock(userId);
        objection(account).ifPresent(reason -> {
            throw new RuleException(ErrorCode.STATE_NOT_ALLOWED, "user_id", reason);
        });
        if (lines.of(userId).contains(line)) {
            throw ValidationException.duplicate("user_id");
        }
        lines.assign(account, line);
    }

    /**
     * Takes one account off a line.
     *
     * @throws NotFoundException when it is not assigned
     */
    @Recorded
    public void unassign(long userId, long lineId) {
        var line = locked(lineId, null);
        var account = users.lock(userId);
        if (!lines.of(userId).contains(line)) {
            throw new NotFoundException("User", userId);
        }
        lines.unassign(account, line);
    }

    /**
     * Makes exactly these the accounts of a line; who is switched off may stay.
     *
     * @param expectedVersion the version of the line the caller read; null to skip the check
     * @throws ValidationException under {@code ids}
     */
    @Recorded
    public void setUsersOfLine(long lineId, List<Long> userIds, @Nullable Long expectedVersion) {
        var line = locked(lineId, expectedVersion);
        var before = lines.usersOf(lineId, ListFilter.ALL).items().stream()
                .map(UserReference::id)
                .collect(Collectors.toSet());
        var wanted = new LinkedHashSet<>(userIds);
        var touched = new TreeSet<>(before); // everybody locks accounts in the order of their keys
        touched.addAll(wanted);
        touched.removeIf(id -> before.contains(id) && wanted.contains(id));
        var violations = new Violations();
        var accounts = new TreeMap<Long, UserAccount>();
        for (var id : touched) {
            users.lockIfPresent(id)
                    .ifPresentOrElse(
                            account -> accounts.put(id, account),
                            () -> violations.add("ids", "validation.unknown", id));
        }
        accounts.forEach((id, account) -> {
            if (wanted.contains(id)) {
                objection(account).ifPresent(reason -> violations.add("ids", reason.key(), account.username()));
            }
        });
        violations.throwIfAny();
        accounts.forEach((id, account) -> {
            if (wanted.contains(id)) {
                lines.assign(account, line);
            } else {
                lines.unassign(account, line);
            }
        });
    }

    /** The line, locked before any account is. */
    private LineReference locked(long id, @Nullable Long expectedVersion) {
        users.lockAdmins();
        lines.lockLine(id, expectedVersion);
        return line(id);
    }

    private LineReference line(long id) {
        return lines.existing(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFoundException("Line", id));
    }

    /** Why this account cannot be assigned to a line. */
    private static Optional<Message> objection(UserAccount account) {
        if (!account.fields().takesLines()) {
            var terminal = account.accountType() == AccountType.WORKSTATION;
            return Optional.of(Message.of(
                    terminal ? "user.terminal_takes_no_lines" : "user.admin_has_all_lines", account.username()));
        }
        return account.isActive() ? Optional.empty() : Optional.of(Message.of("user.inactive", account.username()));
    }
}
