package org.openmes.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.LineScope;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.CountingSource;

@ExtendWith(ArquillianExtension.class)
class ThroughputIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    AnalyticsService analytics;

    @Inject
    PastProduction past;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private ZoneId before;
    private long line;

    @BeforeEach
    void aLineInWarsaw() {
        before = past.moveTo(PastProduction.ZONE);
        line = plant.aLine();
    }

    @AfterEach
    void goBack() {
        past.moveTo(before);
    }

    @Test
    void every_day_is_listed_and_there_are_two_averages() {
        completed(4, past.at(2, "08:00"));
        completed(3, past.at(2, "15:00"));
        completed(5, past.at(6, "12:00"));

        var found = mine(7);

        assertThat(found.daily())
                .extracting(Throughput.Day::date)
                .containsExactlyElementsOf(found.range().days());
        assertThat(found.daily())
                .extracting(day -> day.produced().intValueExact())
                .containsExactly(5, 0, 0, 0, 7, 0, 0);
        assertThat(found.total()).isEqualByComparingTo("12");
        assertThat(found.averagePerDay()).isEqualByComparingTo("1.714");
        assertThat(found.averagePerDayWithOutput()).isEqualByComparingTo("6");
    }

    @Test
    void half_past_eleven_at_night_counts_for_that_day_and_midnight_for_the_next() {
        completed(1, past.at(3, "23:30"));
        completed(2, past.at(3, "23:59:59.999999"));
        completed(4, past.at(2, "00:00"));

        assertThat(on(mine(30), past.today().minusDays(3))).isEqualByComparingTo("3");
        assertThat(on(mine(30), past.today().minusDays(2))).isEqualByComparingTo("4");
    }

    @Test
    void the_first_and_the_last_day_are_whole() {
        completed(1, past.at(2, "00:00").minusMillis(1));
        completed(2, past.at(2, "00:00"));
        completed(4, past.at(0, "23:59:59"));
        completed(8, past.at(-1, "00:00"));

        var found = mine(3);

        assertThat(found.range()).isEqualTo(new DayRange(past.today().minusDays(2), past.today()));
        assertThat(found.daily())
                .extracting(day -> day.produced().intValueExact())
                .containsExactly(2, 0, 4);
    }

    @Test
    void days_on_which_clocks_change_end_when_the_next_begin() {
        var rules = PastProduction.ZONE.getRules();
        var last = rules.previousTransition(past.at(0, "00:00"));
        var one = last.getDateTimeBefore().toLocalDate();
        var other =
                rules.previousTransition(last.getInstant()).getDateTimeBefore().toLocalDate();
        for (var day : Set.of(one, other)) {
            completed(1, startOf(day));
            completed(2, startOf(day.plusDays(1)).minusSeconds(1));
            completed(4, startOf(day.plusDays(1)));
        }

        var found = mine(366);

        assertThat(Set.of(hours(one), hours(other))).containsExactlyInAnyOrder(23L, 25L);
        for (var day : Set.of(one, other)) {
            assertThat(on(found, day)).as("%s", day).isEqualByComparingTo("3");
            assertThat(on(found, day.plusDays(1))).as("%s", day).isEqualByComparingTo("4");
        }
    }

    @Test
    void batches_that_are_not_finished_made_nothing_yet() {
        var order = plant.anAcceptedOrder(line, null, 10).order().id();
        plant.aBatch(order, 5);

        assertThat(mine(30).total()).isZero();
        assertThat(mine(30).averagePerDayWithOutput()).isNull();
    }

    @Test
    void what_was_made_without_line_belongs_to_those_with_all_lines() {
        var all = acting.admin(() -> analytics.throughput(Set.of(), 10)).total();
        var batch = past.batch(line, null, 6, past.at(5, "10:00"), past.at(5, "11:00"));
        past.withoutLine(batch.batch().workOrderId());

        assertThat(acting.admin(() -> analytics.throughput(Set.of(), 10)).total())
                .isEqualByComparingTo(all.add(BigDecimal.valueOf(6)));
        assertThat(mine(10).total()).isZero();
        assertThat(acting.supervisor(LineScope.NONE, () -> analytics.throughput(Set.of(), 10))
                        .total())
                .isZero();
    }

    @Test
    void machines_count_on_the_day_of_each_count_and_nothing_counts_twice() {
        var byMachine = past.counted(line, CountingSource.MACHINE, 40, past.at(2, "23:59:59"));
        past.counted(line, CountingSource.BOTH, 7, past.at(1, "00:00"));
        plant.finish(plant.aBatch(byMachine, 30));

        assertThat(mine(3).daily())
                .extracting(day -> day.produced().intValueExact())
                .containsExactly(40, 7, 0);
    }

    private void completed(int produced, Instant end) {
        past.batch(line, null, produced, end.minusSeconds(60), end);
    }

    private Throughput mine(int days) {
        return acting.supervisor(LineScope.of(Set.of(line)), () -> analytics.throughput(Set.of(), days));
    }

    private static BigDecimal on(Throughput found, LocalDate date) {
        return found.daily().stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .orElseThrow()
                .produced();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(PastProduction.ZONE).toInstant();
    }

    private static long hours(LocalDate day) {
        return (startOf(day.plusDays(1)).getEpochSecond() - startOf(day).getEpochSecond()) / 3600;
    }
}
