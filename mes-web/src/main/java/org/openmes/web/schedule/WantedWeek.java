package org.openmes.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.openmes.schedule.IsoWeek;
import org.openmes.schedule.ScheduleService;
import org.openmes.web.Address;

/** Which week the address asks for: the same on the page and in the file. What is no week is the current one. */
@RequestScoped
public class WantedWeek {
    @Inject
    ScheduleService schedule;

    @Inject
    Address address;

    IsoWeek week() {
        return IsoWeek.parse(address.text("week")).orElseGet(schedule::currentWeek);
    }

    /** The one line that is shown; null for all. */
    @Nullable
    Long lineId() {
        return address.key("line_id");
    }

    boolean finishedToo() {
        return address.flag("finished");
    }
}
