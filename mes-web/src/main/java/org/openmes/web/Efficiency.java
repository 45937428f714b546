package org.openmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The efficiency of a finished step: {@code round(estimated / actual × 100)} (spec 5.6). */
@Named
@RequestScoped
public class Efficiency {
    private static final int PERCENT = 100;
    private static final long MOST = 999;
    private static final int FAIR = 75;
    private static final long SECONDS = 60;

    /** In per cent; null when either time is missing or 0. */
    public @Nullable Long percent(@Nullable Integer estimatedMinutes, @Nullable Long seconds) {
        if (estimatedMinutes == null || estimatedMinutes == 0 || seconds == null || seconds == 0) {
            return null;
        }
        return Math.round(estimatedMinutes * SECONDS * (double) PERCENT / seconds);
    }

    /** As it is read: a step that was only clicked through is not worth six digits. Nothing when there is none. */
    public String shown(@Nullable Long percent) {
        if (percent == null) {
            return "";
        }
        return percent > MOST ? Messages.text("efficiency.more", MOST) : Messages.text("efficiency", percent);
    }

    /** Green from 100, yellow from 75, red below. */
    public String colour(@Nullable Long percent) {
        if (percent == null) {
            return "";
        }
        if (percent >= PERCENT) {
            return "eff-g";
        }
        return percent >= FAIR ? "eff-y" : "eff-r";
    }
}
