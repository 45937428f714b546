package org.openmes.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.testing.Acting;

/** Shifts that an Admin makes for tests. */
@ApplicationScoped
public class GivenShifts {
    @Inject
    ShiftService shifts;

    @Inject
    Acting acting;

    static ShiftFields fields(String name, String start, String end, Long lineId) {
        return new ShiftFields(
                null, name, LocalTime.parse(start), LocalTime.parse(end), ShiftFields.WORKING_DAYS, lineId, true, 0);
    }

    static ChangeShift change(Change<String> name, Change<LocalTime> endTime, Change<Long> lineId) {
        return new ChangeShift(
                Change.absent(),
                name,
                Change.absent(),
                endTime,
                Change.absent(),
                lineId,
                Change.absent(),
                Change.absent());
    }

    ShiftDetails create(ShiftFields fields) {
        return acting.admin(() -> shifts.create(fields));
    }

    void switchOff(long id) {
        acting.admin(() -> shifts.change(id, ChangeShift.active(false), null));
    }

    void delete(long id) {
        acting.admin(() -> {
            shifts.delete(id, null);
            return true;
        });
    }

    /** All of a line, as an Admin sees them. */
    List<ShiftEntry> of(long lineId) {
        return acting.admin(() -> shifts.list(new ShiftFilter(ListFilter.ALL, lineId)))
                .items();
    }
}
