package org.openmes.line;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Page;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/** The kanban labels of work orders, valid on all lines or on one (spec 3.7). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class LineStatusService {
    static final String ENTITY = "LineStatus";

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
     * Those that are valid on all lines, usually by order, then by age.
     *
     * @throws ValidationException under {@code sort}
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public Page<LineStatusDetails> global(ListFilter filter) {
        return statuses.global(filter);
    }

    /**
     * One of them.
     *
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN for that of a foreign line
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public LineStatusDetails get(long id) {
        var status = statuses.details(id);
        if (status.lineId() != null) {
            current.get().requireLine(status.lineId());
        }
        return status;
    }

    /**
     * Creates a status, where nothing else is given with the colour and the place that are proposed.
     *
     * @param lineId the line on which it is valid; null for all lines
     */
    @Recorded
    public LineStatusDetails create(@Nullable Long lineId, LineStatusFields given) {
        if (lineId != null) {
            lines.get(lineId);
        }
        var fields = given.orProposed(lineId).checked(lineId);
        requireFreeName(lineId, fields, null);
        makeRoom(fields, null);
        var status = edits.create(lineId, fields);
        tellLine(status);
        return get(status.id());
    }

    /** Changes the named fields; what it has already changes nothing. */
    @Recorded
    public LineStatusDetails change(long id, ChangeLineStatus change, @Nullable Long expectedVersion) {
        var status = hold(id);
        status.requireVersion(expectedVersion);
        var fields = change.on(status.fields()).checked(status.lineId());
        if (fields.equals(status.fields())) {
            return get(id);
        }
        requireFreeName(status.lineId(), fields, id);
        makeRoom(fields, id);
        edits.change(status, fields);
        tellLine(status);
        return get(id);
    }

    /** Deletes a status; orders that have it have none then. */
    @Recorded
    public void delete(long id, @Nullable Long expectedVersion) {
        var status = hold(id);
        status.requireVersion(expectedVersion);
        removal.remove(status);
        tellLine(status);
    }

    /** Locks the line before its status, as who replaces all of them does. */
    private LineStatus hold(long id) {
        var lineId = statuses.details(id).lineId();
        if (lineId != null) {
            lines.get(lineId);
        }
        return statuses.get(id);
    }

    /** Those of a line alone are a set that belongs to it. */
    private void tellLine(LineStatus status) {
        if (status.lineId() != null) {
            sets.changed(status.lineId());
        }
    }

    /** At most one is the default: the former is it no longer. */
    private void makeRoom(LineStatusFields fields, @Nullable Long id) {
        if (!fields.isDefault()) {
            return;
        }
        statuses.lockDefault();
        statuses.defaultOne().filter(former -> id == null || former.id() != id).ifPresent(former -> {
            var now = former.fields();
            edits.change(
                    former, new LineStatusFields(now.name(), now.color(), now.sortOrder(), false, now.isDoneStatus()));
        });
    }

    private void requireFreeName(@Nullable Long lineId, LineStatusFields fields, @Nullable Long except) {
        if (statuses.nameTaken(lineId, fields.name(), except)) {
            throw ValidationException.duplicate("name");
        }
    }
}
