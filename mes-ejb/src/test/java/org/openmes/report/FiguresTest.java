package org.openmes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.issue.IssueStatus;

/** Figures that are computed from what was read (spec 10.2, 10.3). */
class FiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 14);
    private static final DayRange RANGE = new DayRange(DAY, DAY.plusDays(2));

    @Test
    void the_mean_of_all_days_differs_from_that_of_the_days_with_output() {
        var throughput = throughput("10", "0", "0.5");

        assertThat(throughput.total()).isEqualByComparingTo("10.5");
        assertThat(throughput.daysWithOutput()).isEqualTo(2);
        assertThat(throughput.averagePerDay()).isEqualTo("3.500");
        assertThat(throughput.averagePerDayWithOutput()).isEqualTo("5.250");
    }

    @Test
    void without_output_there_is_no_mean_of_the_days_with_output() {
        assertThat(throughput("0", "0", "0").averagePerDayWithOutput()).isNull();
        assertThat(throughput("0", "0", "0").averagePerDay()).isZero();
    }

    @Test
    void a_mean_is_rounded_half_up_to_three_decimals() {
        assertThat(throughput("1", "0.0005", "0").averagePerDayWithOutput()).isEqualTo("0.500");
        assertThat(throughput("1", "0.001", "0").averagePerDayWithOutput()).isEqualTo("0.501");
    }

    @ParameterizedTest
    @CsvSource({"3600, 200, 18.000", "100, 3, 33.333", "200, 3, 66.667", "3600, 0, ", ", 200, "})
    void seconds_for_each_unit_need_time_and_units(
            @Nullable Long seconds, BigDecimal produced, @Nullable BigDecimal perUnit) {
        assertThat(cycle(seconds, produced).secondsPerUnit()).isEqualTo(perUnit);
    }

    @Test
    void times_of_a_batch_are_spans_or_nothing() {
        assertThat(cycle(3600L, BigDecimal.TEN).gross()).isEqualTo(span("3600"));
        assertThat(cycle(3600L, BigDecimal.TEN).net()).isEqualTo(span("1800"));
        assertThat(cycle(null, BigDecimal.TEN).gross()).isNull();
    }

    @Test
    void figures_of_all_batches_are_spans_or_nothing() {
        var figures = new CycleTimes.Figures(
                4,
                BigDecimal.TEN,
                new BigDecimal("1"),
                new BigDecimal("2"),
                new BigDecimal("3"),
                new BigDecimal("4"),
                null);
        assertThat(figures.averageGross()).isEqualTo(span("1"));
        assertThat(figures.medianGross()).isEqualTo(span("2"));
        assertThat(figures.averageNet()).isEqualTo(span("3"));
        assertThat(figures.medianNet()).isEqualTo(span("4"));
        assertThat(new CycleTimes.Figures(0, BigDecimal.ZERO, null, null, null, null, null).averageGross())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"10.4, 10", "10.5, 11", ", "})
    void an_estimate_is_told_in_whole_minutes(@Nullable BigDecimal minutes, @Nullable Long told) {
        var performance = new StepPerformance(1L, "Tire", "Mix", 3, new BigDecimal("90.5"), 60, 120, minutes, null);

        assertThat(performance.estimated()).isEqualTo(told);
        assertThat(performance.average()).isEqualTo(span("90.5"));
        assertThat(performance.shortest()).isEqualTo(span("60"));
        assertThat(performance.longest()).isEqualTo(span("120"));
    }

    @Test
    void issues_are_counted_by_type_and_by_every_status() {
        var statistics = IssueStatistics.of(
                RANGE,
                List.of(
                        group(1, "Saw", IssueStatus.OPEN, 2, "0"),
                        group(2, "rubber", IssueStatus.RESOLVED, 3, "300"),
                        group(3, "Oil", IssueStatus.CLOSED, 3, "301"),
                        group(1, "Saw", IssueStatus.CLOSED, 4, "399")));

        assertThat(statistics.total()).isEqualTo(12);
        assertThat(statistics.resolved()).isEqualTo(10);
        assertThat(statistics.averageResolution()).isEqualTo(span("100"));
        assertThat(statistics.byType())
                .extracting(type -> type.typeName() + " " + type.count())
                .containsExactly("Saw 6", "Oil 3", "rubber 3");
        assertThat(statistics.byStatus())
                .extracting(status -> status.status() + " " + status.count())
                .containsExactly("OPEN 2", "ACKNOWLEDGED 0", "RESOLVED 3", "CLOSED 7");
    }

    @Test
    void types_of_one_name_are_told_apart() {
        var statistics = IssueStatistics.of(
                RANGE, List.of(group(2, "Saw", IssueStatus.OPEN, 1, "0"), group(1, "saw", IssueStatus.OPEN, 1, "0")));

        assertThat(statistics.byType())
                .extracting(IssueStatistics.OfType::typeId)
                .containsExactly(1L, 2L);
        assertThat(statistics.averageResolution()).isNull();
    }

    private static IssueStatistics.Group group(long type, String name, IssueStatus status, long count, String seconds) {
        var resolved = status.isSolved() ? count : 0;
        return new IssueStatistics.Group(type, "T" + type, name, status, count, resolved, new BigDecimal(seconds));
    }

    private static Throughput throughput(String... produced) {
        var days = RANGE.days();
        return new Throughput(
                RANGE,
                List.of(
                        new Throughput.Day(days.get(0), new BigDecimal(produced[0])),
                        new Throughput.Day(days.get(1), new BigDecimal(produced[1])),
                        new Throughput.Day(days.get(2), new BigDecimal(produced[2]))));
    }

    private static BatchCycle cycle(@Nullable Long seconds, BigDecimal produced) {
        return new BatchCycle(
                9,
                1,
                5,
                "WO-5",
                null,
                null,
                null,
                null,
                null,
                BigDecimal.TEN,
                produced,
                null,
                Instant.EPOCH,
                seconds,
                1800L);
    }

    private static TimeSpan span(String seconds) {
        return new TimeSpan(new BigDecimal(seconds));
    }
}
