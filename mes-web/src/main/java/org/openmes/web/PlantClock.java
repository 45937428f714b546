package org.openmes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.openmes.setting.SettingValues;
import org.openmes.setting.Settings;

/** The plant and its time, as every page shows them. */
@Named
@RequestScoped
public class PlantClock {
    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private SettingValues values;
    private Instant now;

    @PostConstruct
    void read() {
        values = settings.now();
        now = clock.instant();
    }

    public String getPlantName() {
        return values.plantName();
    }

    /** The name of the plant's zone. */
    public ZoneId getZone() {
        return values.plantZone();
    }

    /** The server's instant, from which the browser goes on. */
    public Instant getInstant() {
        return now;
    }

    /** For example {@code 10:42}. */
    public String getTime() {
        return DateTimeFormatter.ofPattern("HH:mm").format(now.atZone(getZone()));
    }

    /** For example {@code Thursday 14 May}. */
    public String getDay() {
        return show(now, "plant.day");
    }

    /** An instant in the plant's zone, for example {@code 14 May 2026, 10:42}. */
    public String show(Instant instant) {
        return show(instant, "plant.instant");
    }

    private String show(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(Messages.text(pattern), Messages.locale())
                .format(instant.atZone(getZone()));
    }
}
