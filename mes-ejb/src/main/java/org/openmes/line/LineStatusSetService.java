package org.openmes.line;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Page;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;

/** The board statuses that one line has for itself, as a whole (spec 3.7, 17.11). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class LineStatusSetService {
    @Inject
    LineStatuses statuses;

    @Inject
    LineStatusEdits edits;

    @Inject
    LineStatusRemoval removal;

    @Inject
    Lines lines;

    @Inject
    LineSets sets;

    @Inject
    CurrentActor current;

    /**
     * Those of a line alone, usually by order, then by age; those of all lines are valid there too.
     *
     * @throws org.openmes.shared.NotFoundException when there is no such line
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN for a foreign one
     * @throws org.openmes.shared.ValidationException under {@code sort}
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public Page<LineStatusDetails> ofLine(long lineId, ListFilter filter) {
        lines.summary(lineId);
        current.get().requireLine(lineId);
        return statuses.ownOf(lineId, filter);
    }

    /**
     * Gives a line exactly these statuses: those that are named by key, or without key by the name of one, are changed, the
     * others without key created, and all that are not named deleted; orders that had one of these have none then.
     *
     * @param expectedVersion that of the line, of which the set is a part; null when it does not matter
     * @throws org.openmes.shared.StaleVersionException when the line, or a status of the set, is not the expected one any
     *     more
     * @throws org.openmes.shared.ValidationException with everything wrong, below {@code statuses.0}, {@code statuses.1} …
     */
    @Recorded
    public List<LineStatusDetails> replace(long lineId, List<GivenLineStatus> given, @Nullable Long expectedVersion) {
        lines.get(lineId).requireVersion(expectedVersion);
        var stored = new HashMap<Long, LineStatus>();
        statuses.localOf(lineId).forEach(status -> stored.put(status.id(), status));
        var set = LineStatusSet.of(lineId, fields(stored), given);
        for (var wanted : set.wanted()) {
            if (wanted.id() != null) {
                stored.get(wanted.id()).requireVersion(wanted.expectedVersion());
            }
        }
        if (set.isAs(fields(stored))) {
            return statuses.ownOf(lineId, ListFilter.ALL).items();
        }
        set.removed().stream().sorted().forEach(id -> removal.remove(stored.get(id)));
        statuses.flush();
        for (var wanted : set.wanted()) {
            var status = wanted.id() == null ? null : stored.get(wanted.id());
            if (status == null) {
                edits.create(lineId, wanted.fields());
            } else if (!status.fields().equals(wanted.fields())) {
                edits.change(status, wanted.fields());
            }
        }
        sets.changed(lineId);
        return statuses.ownOf(lineId, ListFilter.ALL).items();
    }

    private static Map<Long, LineStatusFields> fields(Map<Long, LineStatus> stored) {
        var fields = new HashMap<Long, LineStatusFields>();
        stored.forEach((id, status) -> fields.put(id, status.fields()));
        return fields;
    }
}
