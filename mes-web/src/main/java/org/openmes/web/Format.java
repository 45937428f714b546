package org.openmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Message;
import org.openmes.shared.Quantities;

/** Numbers, times and durations as people read them, in the plant's zone and the reader's language. */
@Named
@RequestScoped
public class Format {
    private static final int MOST_DECIMALS = 3;
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final long DAY = 86_400;
    private static final double ESTIMATE_AT = 0.8;
    private static final int PERCENT = 100;

    @Inject
    PlantClock plant;

    @Inject
    Clock clock;

    /** For example {@code 1,200} or {@code 0.5}. */
    public String quantity(@Nullable BigDecimal quantity) {
        if (quantity == null) {
            return "";
        }
        var format = (DecimalFormat) NumberFormat.getNumberInstance(Messages.locale());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(quantity);
    }

    /** As a number is typed: a point as decimal sign and nothing else. */
    public String typed(@Nullable BigDecimal quantity) {
        return quantity == null ? "" : Quantities.plain(quantity);
    }

    /** Why something cannot be done now. */
    public String reason(Message reason) {
        return Messages.of(reason);
    }

    public int percent(BigDecimal produced, BigDecimal planned) {
        return Quantities.percent(produced, planned);
    }

    /** For example {@code 20 min} or {@code 1 h 20 min}. */
    public String minutes(@Nullable Integer minutes) {
        return minutes == null ? "" : duration(minutes * MINUTE);
    }

    /** For example {@code 45 s}, {@code 20 min}, {@code 1 h 20 min} or {@code 2 d 3 h}. */
    public String duration(@Nullable Long seconds) {
        if (seconds == null) {
            return "";
        }
        if (seconds < MINUTE) {
            return Messages.text("duration.seconds", seconds);
        }
        if (seconds < HOUR) {
            return Messages.text("duration.minutes", seconds / MINUTE);
        }
        return seconds < DAY
                ? two("duration.hours", seconds / HOUR, "duration.minutes", seconds % HOUR / MINUTE)
                : two("duration.days", seconds / DAY, "duration.hours", seconds % DAY / HOUR);
    }

    private static String two(String big, long first, String small, long second) {
        var shown = Messages.text(big, first);
        return second == 0 ? shown : shown + " " + Messages.text(small, second);
    }

    /** As a stopwatch shows it: {@code 14:36} or {@code 1:04:05}. */
    public String stopwatch(long seconds) {
        return seconds < HOUR
                ? String.format("%02d:%02d", seconds / MINUTE, seconds % MINUTE)
                : String.format("%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    }

    /** How far the gauge of a step is filled: its estimate stands at 80 per cent of the width. */
    public String gauge(long seconds, int estimatedMinutes) {
        var share = Math.min(1, seconds * ESTIMATE_AT / (estimatedMinutes * (double) MINUTE));
        return String.format(Locale.ROOT, "%.1f%%", share * PERCENT);
    }

    /** How long ago, in one unit: {@code 18 min}, {@code 3 h}, {@code 2 d}. */
    public String age(@Nullable Instant since) {
        if (since == null) {
            return "";
        }
        var seconds = Math.max(0, Duration.between(since, clock.instant()).toSeconds());
        if (seconds < HOUR) {
            return Messages.text("duration.minutes", seconds / MINUTE);
        }
        return seconds < DAY
                ? Messages.text("duration.hours", seconds / HOUR)
                : Messages.text("duration.days", seconds / DAY);
    }

    /** How many orders of a line wait for acceptance. */
    public String waiting(long orders) {
        return Messages.text("line.orders_wait", orders);
    }

    /** For example {@code 15 May}; with the year when it is another one than this. */
    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        var pattern = day.getYear() == today().getYear() ? "format.day" : "format.day_year";
        return formatter(pattern).format(day);
    }

    /** For example {@code Tue 19 May}. */
    public String weekday(@Nullable LocalDate day) {
        return day == null ? "" : formatter("format.weekday").format(day);
    }

    /** For example {@code in 5 days}, {@code today} or {@code 2 days late}. */
    public String distance(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        var days = ChronoUnit.DAYS.between(today(), day);
        if (days == 0) {
            return Messages.text("format.today");
        }
        return days > 0 ? Messages.text("format.in_days", days) : Messages.text("format.late", -days);
    }

    public boolean isPast(@Nullable LocalDate day) {
        return day != null && day.isBefore(today());
    }

    /** The time of today, the day of another: {@code 10:27} or {@code 12 May 10:27}. */
    public String moment(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        var local = at.atZone(plant.getZone());
        var pattern = local.toLocalDate().equals(today()) ? "format.time" : "format.moment";
        return formatter(pattern).format(local);
    }

    /** With seconds: {@code 10:42:18}. */
    public String clock(Instant at) {
        return formatter("format.clock").format(at.atZone(plant.getZone()));
    }

    public String time(@Nullable Instant at) {
        return at == null ? "" : formatter("format.time").format(at.atZone(plant.getZone()));
    }

    /** The instant with everything, for tooltips: {@code 14 May 2026, 10:42:18}. */
    public String full(@Nullable Instant at) {
        return at == null ? "" : formatter("format.full").format(at.atZone(plant.getZone()));
    }

    /** The day of an instant in the plant's zone, as headings of a timeline show it. */
    public String dayOf(Instant at) {
        var day = at.atZone(plant.getZone()).toLocalDate();
        return day.equals(today()) ? Messages.text("format.today_heading") : weekday(day);
    }

    LocalDate today() {
        return clock.instant().atZone(plant.getZone()).toLocalDate();
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(Messages.text(pattern), Messages.locale());
    }
}
