package org.openmes.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/**
 * What happened over days, for pages, reports and the API alike (spec 10.3, 17.8). Everywhere the lines are those asked
 * for, none for all the actor may see, and a foreign one is LINE_FORBIDDEN; days are those of the plant zone, and the
 * last {@code n} days are today and the n − 1 before it.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
public class AnalyticsService {
    /** As many batches as are ever listed. */
    public static final int MOST_BATCHES = 10_000;

    @Inject
    AnalyticsReads reads;

    @Inject
    LinesOfReader lines;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * What finished batches produced, by the day of their completion, and what machines counted, by the day of the count;
     * for each order who counts for it ({@code counting_source}), so that no piece is in it twice.
     *
     * @param days 1 to 366; null for 30
     * @throws ValidationException under {@code days}
     */
    public Throughput throughput(Set<Long> lineIds, @Nullable Integer days) {
        var selection = ofLast(lineIds, days);
        return new Throughput(selection.range(), reads.throughput(selection));
    }

    /**
     * How long batches took that were completed in the last days.
     *
     * @param days 1 to 366; null for 30
     * @param limit how many batches are listed, 1 to 10 000; the figures are those of all; null for 10 000
     * @throws ValidationException under {@code days} or {@code limit}
     */
    public CycleTimes cycleTimes(Set<Long> lineIds, @Nullable Integer days, @Nullable Integer limit) {
        var selection = ofLast(lineIds, days);
        var listed = limit == null ? MOST_BATCHES : limit;
        if (listed < 1 || listed > MOST_BATCHES) {
            throw ValidationException.of("limit", "validation.between", 1, MOST_BATCHES);
        }
        return new CycleTimes(selection.range(), reads.cycleFigures(selection), reads.cycles(selection, listed));
    }

    /**
     * How long steps took that were completed in the last days, the slowest first.
     *
     * @param days 1 to 366; null for 30
     * @throws ValidationException under {@code days}
     */
    public List<StepPerformance> stepPerformance(Set<Long> lineIds, @Nullable Integer days) {
        return reads.steps(ofLast(lineIds, days));
    }

    /**
     * The issues that were reported in the last days.
     *
     * @param days 1 to 366; null for 30
     * @throws ValidationException under {@code days}
     */
    public IssueStatistics issueStatistics(Set<Long> lineIds, @Nullable Integer days) {
        var selection = ofLast(lineIds, days);
        return IssueStatistics.of(selection.range(), reads.issues(selection));
    }

    /**
     * The orders that were created from one date to another, both included, at most 731 days.
     *
     * @param start null for six days before the end
     * @param end null for today
     * @throws ValidationException under {@code end_date}
     */
    public ProductionByLine productionByLine(Set<Long> lineIds, @Nullable LocalDate start, @Nullable LocalDate end) {
        var selection = select(lineIds, today -> DayRange.between(start, end, today));
        return new ProductionByLine(selection.range(), reads.lines(selection));
    }

    private AnalyticsReads.Selection ofLast(Set<Long> lineIds, @Nullable Integer days) {
        return select(lineIds, today -> DayRange.ofLast(days, today));
    }

    private AnalyticsReads.Selection select(Set<Long> lineIds, Function<LocalDate, DayRange> range) {
        lines.require(lineIds);
        var zone = settings.plantZone();
        return new AnalyticsReads.Selection(lineIds, range.apply(LocalDate.now(clock.withZone(zone))), zone);
    }
}
