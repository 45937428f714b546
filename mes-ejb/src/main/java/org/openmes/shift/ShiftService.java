package org.openmes.shift;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDirectory;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.Page;
import org.openmes.shared.RecordUsages;
import org.openmes.shared.Recorded;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Role;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/** The shifts of the plant and of its lines (spec 8.2): seen by everybody, managed by Admins. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ShiftService {
    private static final String ENTITY = "Shift";

    @Inject
    Shifts shifts;

    @Inject
    ShiftOverlaps overlaps;

    @Inject
    ShiftCalendar calendar;

    @Inject
    LineDirectory lines;

    @Inject
    RecordUsages usages;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Usually by start time, each with those it overlaps; inactive ones for Admins who ask.
     *
     * @throws ValidationException under {@code sort}
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public Page<ShiftEntry> list(ShiftFilter filter) {
        var shown = filter.shown().inactiveOnlyIf(current.get().role() == Role.ADMIN);
        var page = shifts.list(new ShiftFilter(shown, filter.lineId()));
        return new Page<>(overlaps.of(page.items()), page.total(), page.request());
    }

    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public ShiftDetails get(long id) {
        return shifts.details(id);
    }

    /**
     * The shift that works now (spec 8.3).
     *
     * @param lineId the line, whose own shifts go before those of the plant; null for the plant as a whole
     * @throws ValidationException when there is no such line
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public Optional<CurrentShiftDetails> current(@Nullable Long lineId) {
        if (lineId != null && lines.line(lineId).isEmpty()) {
            throw unknownLine(lineId);
        }
        return calendar.at(clock.instant(), lineId)
                .flatMap(occurrence ->
                        shifts.find(occurrence.shiftId()).map(shift -> new CurrentShiftDetails(occurrence, shift)));
    }

    /** What works now, on every line: for pages that show several. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public CurrentShifts now() {
        return calendar.everywhere(clock.instant());
    }

    /** Creates a shift; warns when it overlaps others. */
    @Recorded
    public ShiftDetails create(ShiftFields given) {
        var fields = given.checked();
        requireActiveLine(fields.lineId());
        requireFree(fields, null);
        var shift = new Shift(fields, clock.instant());
        shift.touch(current.get(), clock.instant());
        shifts.add(shift);
        events.fire(ResourceEvent.created(ENTITY, shift.id(), fields.name(), fields.lineId(), fields));
        return told(shift.id());
    }

    /** Changes the named fields, unless it has them already; warns when the shift then overlaps others. */
    @Recorded
    public ShiftDetails change(long id, ChangeShift change, @Nullable Long expectedVersion) {
        var shift = shifts.get(id);
        shift.requireVersion(expectedVersion);
        var before = shift.fields();
        var fields = change.on(before).checked();
        if (!Objects.equals(before.lineId(), fields.lineId())) {
            requireActiveLine(fields.lineId());
        }
        requireFree(fields, id);
        if (fields.equals(before)) {
            return told(id);
        }
        shift.take(fields);
        shift.touch(current.get(), clock.instant());
        events.fire(ResourceEvent.changed(ENTITY, id, fields.name(), fields.lineId(), fields));
        return told(id);
    }

    /**
     * Deletes a shift in which nothing was recorded.
     *
     * @throws org.openmes.shared.RuleException IN_USE
     */
    @Recorded
    public void delete(long id, @Nullable Long expectedVersion) {
        var shift = shifts.get(id);
        shift.requireVersion(expectedVersion);
        usages.requireUnused(ENTITY, id);
        var fields = shift.fields();
        events.fire(ResourceEvent.deleted(ENTITY, id, fields.name(), fields.lineId(), fields));
        shifts.remove(shift);
    }

    private ShiftDetails told(long id) {
        var details = shifts.details(id);
        overlaps.warnOf(details);
        return details;
    }

    /** Held to the end of the transaction: a line that gets a shift is not deleted meanwhile. */
    private void requireActiveLine(@Nullable Long lineId) {
        if (lineId != null
                && lines.lineForShare(lineId)
                        .filter(LineDirectory.LineEntry::isActive)
                        .isEmpty()) {
            throw unknownLine(lineId);
        }
    }

    private void requireFree(ShiftFields fields, @Nullable Long except) {
        if (shifts.nameTaken(fields, except)) {
            throw ValidationException.duplicate("name");
        }
        if (shifts.codeTaken(fields.code(), except)) {
            throw ValidationException.duplicate("code");
        }
    }

    private static ValidationException unknownLine(long lineId) {
        return ValidationException.of("line_id", "validation.unknown", lineId);
    }
}
