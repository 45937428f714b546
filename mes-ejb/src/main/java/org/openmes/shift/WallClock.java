package org.openmes.shift;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What a wall-clock time means on the days on which the clock changes: the first moment at which the clock shows that
 * time or a later one.
 *
 * <p>A time that is skipped is the moment of the change; a time that comes twice is its first coming. So a later time is
 * never an earlier moment, one shift ends exactly when the next begins, and a night of the change lasts an hour less or
 * more than others.
 */
final class WallClock {
    private WallClock() {}

    static Instant moment(LocalDateTime time, ZoneId zone) {
        var change = zone.getRules().getTransition(time);
        if (change == null) {
            return time.atZone(zone).toInstant();
        }
        return change.isGap() ? change.getInstant() : time.toInstant(change.getOffsetBefore());
    }
}
