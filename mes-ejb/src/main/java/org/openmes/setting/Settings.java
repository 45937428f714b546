package org.openmes.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings as they are now, read from the database at each call; who needs several takes {@link #now} once. */
@ApplicationScoped
public class Settings {
    @Inject
    StoredSettings stored;

    /** All settings by one query, for a decision that needs several. */
    public SettingValues now() {
        var values = new EnumMap<SettingKey, String>(SettingKey.class);
        for (var row : stored.all()) {
            SettingKey.find(row.key()).ifPresent(key -> values.put(key, row.value()));
        }
        return new SettingValues(values);
    }

    /** The zone in which days, weeks and shifts are reckoned (spec G3). */
    public ZoneId plantZone() {
        return now().plantZone();
    }

    public String plantName() {
        return now().plantName();
    }

    /** For which stretch of time orders are planned (spec 14.3). */
    public ProductionPeriod productionPeriod() {
        return now().productionPeriod();
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

    public boolean lineIssueBlocksAll() {
        return now().lineIssueBlocksAll();
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

    /** Whether people may make themselves an account (spec 1.3). */
    public boolean allowRegistration() {
        return now().allowRegistration();
    }

    public boolean pinLoginEnabled() {
        return now().pinLoginEnabled();
    }

    public boolean terminalAsksForPin() {
        return now().terminalAsksForPin();
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
    @Transactional
    public void storePlantZoneOnce(@Nullable String wanted) {
        stored.storeOnce(SettingKey.PLANT_TIMEZONE, PlantZone.first(wanted, ZoneId.systemDefault()));
    }
}
