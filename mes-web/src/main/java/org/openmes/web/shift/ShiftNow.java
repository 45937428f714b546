package org.openmes.web.shift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openmes.shift.CurrentShifts;
import org.openmes.shift.ShiftOccurrence;
import org.openmes.shift.ShiftService;
import org.openmes.web.PlantClock;

/** The shift that works now, as dashboards and the pages of the shop floor show it (spec 8.3). */
@Named
@RequestScoped
public class ShiftNow {
    private static final int PERCENT = 100;

    @Inject
    ShiftService shifts;

    @Inject
    PlantClock plant;

    private @Nullable CurrentShifts current;

    /** What works on the line, or with null in the plant; null when nothing does. */
    public @Nullable ShiftOccurrence on(@Nullable Long lineId) {
        if (current == null) {
            current = shifts.now();
        }
        return current.on(lineId).orElse(null);
    }

    /** How much of it is over, from 0 to 100. */
    public long elapsed(ShiftOccurrence occurrence) {
        var whole = Duration.between(occurrence.start(), occurrence.end());
        var over = Duration.between(occurrence.start(), plant.getInstant());
        return Math.max(0, Math.min(PERCENT, over.toSeconds() * PERCENT / whole.toSeconds()));
    }
}
