package org.openmes.issue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Page;
import org.openmes.shared.RecordUsages;
import org.openmes.shared.Recorded;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Role;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/** The catalogue of kinds of problems (spec 7.1): seen by everybody, managed by Admins. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class IssueTypeService {
    private static final String ENTITY = "IssueType";

    @Inject
    IssueTypes types;

    @Inject
    IssueTypeChange typeChange;

    @Inject
    BlockingIssues blocking;

    @Inject
    BlockingReview review;

    @Inject
    RecordUsages usages;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Usually from CRITICAL down, then by name; inactive ones for Admins who ask.
     *
     * @throws org.openmes.shared.ValidationException under {@code sort}
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public Page<IssueTypeDetails> list(ListFilter filter) {
        return types.list(filter.inactiveOnlyIf(current.get().role() == Role.ADMIN));
    }

    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public IssueTypeDetails get(long id) {
        return types.details(id);
    }

    /** Creates a type. */
    @Recorded
    public IssueTypeDetails create(IssueTypeFields given) {
        var fields = given.checked();
        if (types.codeTaken(fields.code(), null)) {
            throw ValidationException.duplicate("code");
        }
        var type = new IssueType(fields, clock.instant());
        type.touch(current.get(), clock.instant());
        types.add(type);
        events.fire(ResourceEvent.created(ENTITY, type.id(), fields.code(), null, fields));
        return types.details(type.id());
    }

    /**
     * Changes the named fields. When the type becomes blocking, or ceases to be, every order with unsolved issues of it
     * is looked at again, each in a transaction of its own after the change (spec 7.1, architecture D1).
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public IssueTypeDetails change(long id, ChangeIssueType change, @Nullable Long expectedVersion) {
        var changed = typeChange.apply(id, change, expectedVersion);
        if (changed.blockingChanged()) {
            var orders = blocking.ordersConcernedBy(id);
            orders.forEach(changed.type().isBlocking() ? review::reviewNewCause : review::review);
        }
        return changed.type();
    }

    /**
     * Deletes a type that was never reported.
     *
     * @throws org.openmes.shared.RuleException IN_USE
     */
    @Recorded
    public void delete(long id, @Nullable Long expectedVersion) {
        var type = types.get(id);
        type.requireVersion(expectedVersion);
        usages.requireUnused(ENTITY, id);
        events.fire(ResourceEvent.deleted(ENTITY, id, type.fields().code(), null, type.fields()));
        types.remove(type);
    }

    /** Switches the type off, unless it is; history keeps it. */
    @Recorded
    public void deactivate(long id, @Nullable Long expectedVersion) {
        var type = types.get(id);
        type.requireVersion(expectedVersion);
        if (!type.fields().isActive()) {
            return;
        }
        type.deactivate();
        type.touch(current.get(), clock.instant());
        events.fire(ResourceEvent.changed(ENTITY, id, type.fields().code(), null, type.fields()));
    }
}
