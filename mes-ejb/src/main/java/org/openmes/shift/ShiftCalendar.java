package org.openmes.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;

/** Tells the features below which shift a moment belongs to; no rights are needed to know. */
@ApplicationScoped
public class ShiftCalendar {
    @Inject
    Shifts shifts;

    @Inject
    Settings settings;

    /**
     * The occurrence that the moment belongs to by the shifts as they are now, in the plant zone as it is now (spec 8.3).
     *
     * @param moment any, past and future alike
     * @param lineId the line, whose own shifts go before those of the plant; null for the plant as a whole
     * @return nothing when no shift works then
     */
    public Optional<ShiftOccurrence> at(Instant moment, @Nullable Long lineId) {
        return CurrentShift.at(moment, settings.plantZone(), shifts.activeFor(lineId), lineId);
    }

    /** Where the work of the moment is counted, as records keep it. */
    public ShiftStamp stampOf(Instant moment, @Nullable Long lineId) {
        var zone = settings.plantZone();
        return CurrentShift.at(moment, zone, shifts.activeFor(lineId), lineId)
                .map(shift -> new ShiftStamp(shift.shiftId(), shift.productionDate()))
                .orElseGet(() -> new ShiftStamp(null, LocalDate.ofInstant(moment, zone)));
    }

    /** The same for the plant as a whole and for every line with shifts of its own, at the price of one. */
    CurrentShifts everywhere(Instant moment) {
        var zone = settings.plantZone();
        var active = shifts.active();
        var ofLines = active.stream()
                .map(PlannedShift::lineId)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(line -> line, line -> CurrentShift.at(moment, zone, active, line)));
        return new CurrentShifts(CurrentShift.at(moment, zone, active, null).orElse(null), ofLines);
    }

    /** How long shifts work on any day and line, by the shifts as they are now. */
    public WorkingTime workingTime() {
        return new WorkingTime(shifts.active(), settings.plantZone());
    }
}
