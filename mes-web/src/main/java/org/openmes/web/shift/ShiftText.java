package org.openmes.web.shift;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.openmes.shift.ShiftDetails;
import org.openmes.web.Messages;

/** Days and hours of shifts in the reader's language. */
final class ShiftText {
    private static final int HOUR = 60;

    private ShiftText() {}

    /** For example {@code 37 h 30 min}: hours of a week are never told in days. */
    static String hours(ShiftDetails shift) {
        var minutes = shift.minutesPerWeek();
        var hours = Messages.text("duration.hours", minutes / HOUR);
        return minutes % HOUR == 0 ? hours : hours + " " + Messages.text("duration.minutes", minutes % HOUR);
    }

    /** All days of the week from Monday. */
    static List<ShiftDay> days() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new ShiftDay(
                        day.getValue(),
                        day.getDisplayName(TextStyle.SHORT_STANDALONE, Messages.locale()),
                        day.getDisplayName(TextStyle.FULL_STANDALONE, Messages.locale())))
                .toList();
    }
}
