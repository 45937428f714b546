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

/**
 * The settings as they are now: read from the database, once in a transaction, and again after it has waited for a lock.
 */
@ApplicationScoped
public class Settings {
    /** How long people may stay away, as an interval in SQL: it is read by the statement that ends their sessions. */
    public static final String SESSION_TIMEOUT_IN_SQL =
            "make_interval(mins => " + SettingKey.SESSION_TIMEOUT_MINUTES.numberInSql() + ")";

    /** The same of terminals. */
    public static final String WORKSTATION_SESSION_IN_SQL =
            "make_interval(hours => " + SettingKey.WORKSTATION_SESSION_HOURS.numberInSql() + ")";

    /** How often a minute a token may be used, 0 for any number: it is read by the statement that finds its owner. */
    public static final String API_REQUESTS_PER_MINUTE_IN_SQL = SettingKey.API_REQUESTS_PER_MINUTE.numberInSql();

    @Inject
    StoredSettings stored;

    @Inject
    RememberedSettings remembered;

    /** All settings by one query, for a decision that needs several. */
    public SettingValues now() {
        return remembered.find().orElseGet(this::read);
    }

    /** They may have changed while a transaction waited for a lock: what it decides then, it decides by those of then. */
    public void readAgain() {
        remembered.forget();
    }

    private SettingValues read() {
        var values = new EnumMap<SettingKey, String>(SettingKey.class);
        for (var row : stored.all()) {
            SettingKey.find(row.key()).ifPresent(key -> values.put(key, row.value()));
        }
        var now = new SettingValues(values);
        remembered.keep(now);
        return now;
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
     * Stores each setting that is not stored yet with its default; at each start, as the system. So a release with other
     * defaults does not change the rules of a plant that runs.
     *
     * @param wanted the plant zone where none is stored, an IANA name; null or blank for the zone of the server
     * @throws IllegalArgumentException when there is no such zone
     */
    @Transactional
    public void storeMissing(@Nullable String wanted) {
        stored.storeOnce(SettingKey.PLANT_TIMEZONE, PlantZone.first(wanted, ZoneId.systemDefault()));
        for (var key : SettingKey.values()) {
            stored.storeOnce(key, key.defaultValue);
        }
    }
}
