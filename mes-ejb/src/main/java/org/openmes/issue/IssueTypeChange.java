package org.openmes.issue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.Recorded;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/** The transaction in which an issue type changes; callers use {@link IssueTypeService}. */
@Stateless
@Recorded
@RolesAllowed(Roles.ADMIN)
public class IssueTypeChange {
    @Inject
    IssueTypes types;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * What came of a change.
     *
     * @param blockingChanged whether the type became blocking or ceased to be
     */
    public record Changed(IssueTypeDetails type, boolean blockingChanged) {}

    /**
     * Changes the named fields of the type, unless it has them already. Its row is locked: of two changes at once each sees
     * the other.
     */
    public Changed apply(long id, ChangeIssueType change, @Nullable Long expectedVersion) {
        var type = types.get(id);
        type.requireVersion(expectedVersion);
        var wasBlocking = type.fields().isBlocking();
        var fields = change.on(type.fields()).checked();
        if (types.codeTaken(fields.code(), id)) {
            throw ValidationException.duplicate("code");
        }
        if (fields.equals(type.fields())) {
            return new Changed(types.details(id), false);
        }
        type.take(fields);
        type.touch(current.get(), clock.instant());
        events.fire(ResourceEvent.changed("IssueType", id, fields.code(), null, fields));
        return new Changed(types.details(id), wasBlocking != fields.isBlocking());
    }
}
