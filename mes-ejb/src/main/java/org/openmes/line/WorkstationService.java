package org.openmes.line;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Page;
import org.openmes.shared.RecordUsages;
import org.openmes.shared.Recorded;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/** The machines and work positions of a line (spec 3.6). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class WorkstationService {
    private static final String ENTITY = "Workstation";

    @Inject
    Lines lines;

    @Inject
    WorkstationMove move;

    @Inject
    RecordUsages usages;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * The workstations of a line, usually by code.
     *
     * @throws ValidationException under {@code sort}
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public Page<WorkstationDetails> ofLine(long lineId, ListFilter filter) {
        lines.summary(lineId);
        current.get().requireLine(lineId);
        return lines.workstationsOf(lineId, filter);
    }

    /** One workstation of one of the actor's lines. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public WorkstationDetails get(long id) {
        var workstation = lines.workstationDetails(id);
        current.get().requireLine(workstation.lineId());
        return workstation;
    }

    /** Adds a workstation to a line. */
    @Recorded
    public WorkstationDetails create(long lineId, WorkstationFields given) {
        lines.get(lineId);
        var fields = given.checked();
        requireFreeCode(fields.code(), null);
        var workstation = new Workstation(lineId, fields, clock.instant());
        workstation.touch(current.get(), clock.instant());
        lines.add(workstation);
        events.fire(ResourceEvent.created(ENTITY, workstation.id(), fields.code(), lineId, fields));
        return get(workstation.id());
    }

    /**
     * Changes the named fields; what it has already changes nothing. With a line the workstation moves there, as long as no
     * open step is bound to it.
     *
     * @throws org.openmes.shared.RuleException STATE_NOT_ALLOWED
     */
    @Recorded
    public WorkstationDetails change(long id, ChangeWorkstation change, @Nullable Long expectedVersion) {
        var workstation = lines.workstation(id);
        workstation.requireVersion(expectedVersion);
        var fields = change.on(workstation.fields()).checked();
        requireFreeCode(fields.code(), id);
        var line = change.lineId().or(workstation.lineId());
        var moves = !Objects.equals(line, workstation.lineId());
        if (!moves && fields.equals(workstation.fields())) {
            return get(id);
        }
        if (moves) {
            move.require(id, line);
            workstation.moveTo(line);
        }
        workstation.take(fields);
        workstation.touch(current.get(), clock.instant());
        events.fire(ResourceEvent.changed(ENTITY, id, fields.code(), workstation.lineId(), fields));
        return get(id);
    }

    /**
     * Deletes a workstation that nothing uses.
     *
     * @throws org.openmes.shared.RuleException IN_USE
     */
    @Recorded
    public void delete(long id, @Nullable Long expectedVersion) {
        var workstation = lines.workstation(id);
        workstation.requireVersion(expectedVersion);
        usages.requireUnused(ENTITY, id);
        var fields = workstation.fields();
        events.fire(ResourceEvent.deleted(ENTITY, id, fields.code(), workstation.lineId(), fields));
        lines.remove(workstation);
    }

    private void requireFreeCode(String code, @Nullable Long except) {
        if (lines.codeTaken("workstation", code, except)) {
            throw ValidationException.duplicate("code");
        }
    }
}
