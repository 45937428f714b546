package org.openmes.setting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings as they are now, read from the database at each call; who needs several takes {@link #now} once. */
@ApplicationScoped
public class Settings {
    /** All settings by one query, for a decision that needs several. */
    public SettingValues now() {
        throw new UnsupportedOperationException();
    }

    /** The zone in which days, weeks and shifts are reckoned (spec G3). */
    public ZoneId plantZone() {
        return now().plantZone();
    }

    public String plantName() {
        return now().plantName();
    }

    public boolean allowOverproduction() {
        return now().allowOverproduction();
    }

    public Optional<BigDecimal> overproductionTolerancePercent() {
        return now().overproductionTolerancePercent();
    }

    public boolean forceSequentialSteps() {
        return now().forceSequentialSteps();
    }

    public boolean workstationRoutingEnabled() {
        return now().workstationRoutingEnabled();
    }

    public boolean oneRunningStepPerUser() {
        return now().oneRunningStepPerUser();
    }

    public boolean issueCloseRequiresOtherUser() {
        return now().issueCloseRequiresOtherUser();
    }

    public boolean apiRequireIfMatch() {
        return now().apiRequireIfMatch();
    }

    public Duration tokenLife() {
        return now().tokenLife();
    }

    public Duration sessionTimeout() {
        return now().sessionTimeout();
    }

    public Duration workstationSession() {
        return now().workstationSession();
    }

    public int passwordMinLength() {
        return now().passwordMinLength();
    }

    /**
     * Stores the plant zone unless one is stored; at the first start, as the system.
     *
     * @param wanted an IANA name; null or blank for the zone of the server
     * @throws IllegalArgumentException when there is no such zone
     */
    public void storePlantZoneOnce(@Nullable String wanted) {
        throw new UnsupportedOperationException();
    }
}
