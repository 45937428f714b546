package org.openmes.line;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.EventType;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Page;
import org.openmes.shared.RecordUsages;
import org.openmes.shared.Recorded;
import org.openmes.shared.Role;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/** Production lines (spec 3): everybody sees the own ones, Admins manage them. One method, one transaction. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class LineService {
    @Inject
    Lines lines;

    @Inject
    LineStatuses statuses;

    @Inject
    LineStatusRemoval statusRemoval;

    @Inject
    RecordUsages usages;

    @Inject
    CurrentActor current;

    @Inject
    LineEvents events;

    @Inject
    Clock clock;

    /**
     * The lines the actor may see, usually active ones first, then by name, each with its workstations; inactive ones for
     * Admins who ask.
     *
     * @throws org.openmes.shared.ValidationException under {@code sort}
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public Page<LineDetails> list(ListFilter filter) {
        var actor = current.get();
        var page = lines.list(filter.inactiveOnlyIf(actor.role() == Role.ADMIN), actor.lines());
        var ids = Set.copyOf(page.items().stream().map(LineSummary::id).toList());
        var stations = lines.workstationsOf(ids);
        return page.map(line -> new LineDetails(
                line,
                stations.stream()
                        .filter(station -> station.lineId() == line.id())
                        .toList(),
                List.of(),
                null));
    }

    /**
     * One line with everything that belongs to it.
     *
     * @throws org.openmes.shared.NotFoundException when there is none
     * @throws ForbiddenException LINE_FORBIDDEN when it is not the actor's
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public LineDetails get(long id) {
        var actor = current.get();
        var line = lines.summary(id);
        actor.requireLine(id);
        var users = actor.role().atLeast(Role.SUPERVISOR) ? lines.usersOf(id) : null;
        return new LineDetails(line, lines.workstationsOf(Set.of(id)), statuses.validOn(id), users);
    }

    /** Creates a line. */
    @Recorded
    public LineDetails create(LineFields given) {
        var fields = given.checked();
        requireFreeCode(fields.code(), null);
        var line = new Line(fields, clock.instant());
        line.touch(current.get(), clock.instant());
        lines.add(line);
        events.tell(EventType.RESOURCE_CREATED, line);
        return get(line.id());
    }

    /** Changes the named fields of a line; what it has already changes nothing. */
    @Recorded
    public LineDetails change(long id, ChangeLine change, @Nullable Long expectedVersion) {
        var line = lines.get(id);
        line.requireVersion(expectedVersion);
        var fields = change.on(line.fields()).checked();
        requireFreeCode(fields.code(), id);
        if (fields.equals(line.fields())) {
            return get(id);
        }
        line.take(fields);
        line.touch(current.get(), clock.instant());
        events.tell(EventType.RESOURCE_CHANGED, line);
        return get(id);
    }

    /**
     * Deletes a line that was never used.
     *
     * @throws org.openmes.shared.RuleException IN_USE
     */
    @Recorded
    public void delete(long id, @Nullable Long expectedVersion) {
        var line = lines.get(id);
        line.requireVersion(expectedVersion);
        usages.requireUnused(LineEvents.ENTITY, id);
        events.tell(EventType.RESOURCE_DELETED, line);
        statusRemoval.removeOf(id);
        lines.remove(line);
    }

    private void requireFreeCode(String code, @Nullable Long except) {
        if (lines.codeTaken("line", code, except)) {
            throw ValidationException.duplicate("code");
        }
    }
}
