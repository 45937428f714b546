package org.openmes.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.ProductionPeriod;
import org.openmes.setting.Settings;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.PlantClock;
import org.openmes.workorder.WorkOrderSummary;

/** The weeks or months for which the plant plans its orders, if it does (spec 5.1, 14.3). */
@Named
@RequestScoped
public class OrderPeriods {
    private static final String PARAMETER = "period";
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(W?)(\\d{2})");
    private static final int BEFORE = 4;
    private static final int AFTER = 12;
    private static final int MONTHS = 12;

    @Inject
    Settings settings;

    @Inject
    Address address;

    @Inject
    PlantClock plant;

    @Inject
    Clock clock;

    private @Nullable ProductionPeriod kind;

    private ProductionPeriod kind() {
        kind = kind == null ? settings.productionPeriod() : kind;
        return kind;
    }

    public boolean isUsed() {
        return kind() != ProductionPeriod.NONE;
    }

    public boolean isWeekly() {
        return kind() == ProductionPeriod.WEEKLY;
    }

    /** The months of a year by name. */
    public List<Option> getMonthOptions() {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> Option.of(month, monthName(month)))
                .toList();
    }

    /** The period of an order in words; empty when it has none. */
    public String of(WorkOrderSummary order) {
        var week = order.weekNumber();
        var month = order.monthNumber();
        var year = order.productionYear() == null ? "" : String.valueOf(order.productionYear());
        if (week != null) {
            return Messages.text("workorder.period.week", String.valueOf(week), year)
                    .strip();
        }
        return month == null ? year : (monthName(month) + " " + year).strip();
    }

    /** The periods a list can be restricted to: around today, and the one it is restricted to. */
    public List<Option> getFilterOptions() {
        var today = clock.instant().atZone(plant.getZone()).toLocalDate();
        var around = IntStream.rangeClosed(-BEFORE, AFTER)
                .mapToObj(by -> isWeekly() ? week(today.plusWeeks(by)) : month(today.plusMonths(by)));
        return Stream.concat(around, Stream.ofNullable(chosen() == null ? null : address.text(PARAMETER)))
                .distinct()
                .map(written -> Option.of(written, worded(written)))
                .toList();
    }

    private static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String month(LocalDate day) {
        return "%d-%02d".formatted(day.getYear(), day.getMonthValue());
    }

    private static String worded(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return written;
        }
        var number = Integer.parseInt(parts.group(3));
        return parts.group(2).isEmpty()
                ? monthName(number) + " " + parts.group(1)
                : Messages.text("workorder.period.week", String.valueOf(number), parts.group(1));
    }

    private static String monthName(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, Messages.locale());
    }

    /** The year, whether it is a week, and its number, as the address has them; null when it names no period. */
    private @Nullable Chosen chosen() {
        var parts = WRITTEN.matcher(Objects.requireNonNullElse(address.text(PARAMETER), ""));
        if (!isUsed() || !parts.matches()) {
            return null;
        }
        var number = Integer.parseInt(parts.group(3));
        var weekly = !parts.group(2).isEmpty();
        return weekly || (number >= 1 && number <= MONTHS)
                ? new Chosen(Integer.parseInt(parts.group(1)), weekly, number)
                : null;
    }

    private record Chosen(int year, boolean weekly, int number) {}

    /** The week the list is restricted to. */
    @Nullable
    Integer chosenWeek() {
        var chosen = chosen();
        return chosen != null && chosen.weekly() ? Integer.valueOf(chosen.number()) : null;
    }

    /** The month the list is restricted to. */
    @Nullable
    Integer chosenMonth() {
        var chosen = chosen();
        return chosen != null && !chosen.weekly() ? Integer.valueOf(chosen.number()) : null;
    }

    @Nullable
    Integer chosenYear() {
        var chosen = chosen();
        return chosen == null ? null : Integer.valueOf(chosen.year());
    }
}
