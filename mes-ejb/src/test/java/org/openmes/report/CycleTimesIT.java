package org.openmes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.LineScope;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** How long batches and steps take. */
@ExtendWith(ArquillianExtension.class)
class CycleTimesIT {
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
    private long product;

    @BeforeEach
    void aLineInWarsaw() {
        before = past.moveTo(PastProduction.ZONE);
        line = plant.aLine();
        product = plant.aProduct("Mix", "Build");
    }

    @AfterEach
    void goBack() {
        past.moveTo(before);
    }

    @Test
    void net_time_leaves_out_when_the_order_stood_still_while_the_batch_ran() {
        var batch = past.batch(line, product, 10, past.at(3, "08:00"), past.at(3, "10:00"));
        past.standstill(batch, past.at(3, "06:00"), past.at(3, "08:00"));
        past.standstill(batch, past.at(3, "07:30"), past.at(3, "08:15"));
        past.standstill(batch, past.at(3, "09:00"), past.at(3, "09:10"));
        past.standstill(batch, past.at(3, "09:55"), null);
        var other = past.batch(line, null, 10, past.at(3, "08:00"), past.at(3, "09:00"));

        var cycles = mine(null, null).batches();

        assertThat(cycles)
                .extracting(
                        BatchCycle::batchId,
                        cycle -> cycle.gross().minutes(),
                        cycle -> cycle.net().minutes())
                .containsExactly(
                        tuple(batch.batch().id(), 120L, 90L),
                        tuple(other.batch().id(), 60L, 60L));
    }

    @Test
    void figures_are_those_of_all_batches_though_few_are_listed() {
        past.batch(line, product, 10, past.at(3, "08:00"), past.at(3, "09:00"));
        past.batch(line, product, 5, past.at(2, "08:00"), past.at(2, "08:30"));
        var stopped = past.batch(line, product, 15, past.at(1, "08:00"), past.at(1, "11:00"));
        past.standstill(stopped, past.at(1, "08:00"), past.at(1, "10:40"));

        var found = mine(30, 1);

        assertThat(found.batches())
                .extracting(BatchCycle::batchId)
                .containsExactly(stopped.batch().id());
        var figures = found.figures();
        assertThat(figures.totalBatches()).isEqualTo(3);
        assertThat(figures.totalProduced()).isEqualByComparingTo("30");
        assertThat(figures.averageGross().minutes()).isEqualTo(90);
        assertThat(figures.averageGross().hours()).isEqualByComparingTo("1.5");
        assertThat(figures.medianGross().minutes()).isEqualTo(60);
        assertThat(figures.averageNet().minutes()).isEqualTo(37); // 36 minutes and 40 seconds
        assertThat(figures.medianNet().minutes()).isEqualTo(30);
        assertThat(figures.secondsPerUnit()).isEqualByComparingTo("540");
        assertThat(found.batches().get(0).secondsPerUnit()).isEqualByComparingTo("720");
    }

    @Test
    void a_night_in_which_clocks_change_is_as_long_as_it_was() {
        var change = PastProduction.ZONE.getRules().previousTransition(past.at(1, "00:00"));
        var start = change.getInstant().minusSeconds(1800);
        past.batch(line, product, 1, start, start.plusSeconds(3600));

        assertThat(mine(366, null).figures().averageGross().minutes()).isEqualTo(60);
    }

    @Test
    void a_batch_whose_steps_were_all_left_out_has_no_time_and_is_counted() {
        past.batch(line, product, 5, past.at(2, "08:00"), past.at(2, "08:30"));
        past.batch(line, null, 5, null, past.at(2, "09:00"));

        var found = mine(30, null);

        assertThat(found.batches().get(0).gross()).isNull();
        assertThat(found.batches().get(0).net()).isNull();
        assertThat(found.batches().get(0).secondsPerUnit()).isNull();
        assertThat(found.figures().totalBatches()).isEqualTo(2);
        assertThat(found.figures().averageGross().minutes()).isEqualTo(30);
        assertThat(found.figures().secondsPerUnit()).isEqualByComparingTo("360");
    }

    @Test
    void orders_without_line_or_product_type_are_counted_for_those_with_all_lines() {
        var batch = past.batch(line, null, 5, past.at(2, "08:00"), past.at(2, "08:30"));
        past.withoutLine(batch.batch().workOrderId());

        var found = acting.admin(() -> analytics.cycleTimes(Set.of(), 30, null)).batches().stream()
                .filter(cycle -> cycle.batchId() == batch.batch().id())
                .findFirst()
                .orElseThrow();

        assertThat(found.productType()).isNull();
        assertThat(found.lineName()).isNull();
        assertThat(mine(30, null).batches()).isEmpty();
    }

    @Test
    void where_nothing_was_made_there_are_no_averages() {
        var figures = mine(30, null).figures();

        assertThat(figures).isEqualTo(new CycleTimes.Figures(0, figures.totalProduced(), null, null, null, null, null));
        assertThat(figures.totalProduced()).isZero();
        assertThat(steps()).isEmpty();
    }

    @Test
    void at_least_one_batch_is_listed_and_no_more_than_are_read() {
        for (var limit : Set.of(0, -1, AnalyticsService.MOST_BATCHES + 1)) {
            assertThat(catchThrowableOfType(ValidationException.class, () -> mine(30, limit))
                            .errors())
                    .containsOnlyKeys("limit");
        }
    }

    @Test
    void steps_are_compared_by_product_type_and_name_the_slowest_first() {
        var one = past.batch(line, product, 5, past.at(2, "08:00"), past.at(2, "10:00"));
        past.step(one, 1, past.at(2, "08:30"), 1800, 10);
        past.step(one, 2, past.at(2, "10:00"), 60, 2);
        var two = past.batch(line, product, 5, past.at(1, "08:00"), past.at(1, "10:00"));
        past.step(two, 1, past.at(1, "08:30"), 600, 11);
        past.step(two, 2, past.at(1, "10:00"), 90, 0);
        var old = past.batch(line, product, 5, past.at(31, "08:00"), past.at(31, "10:00"));
        past.step(old, 1, past.at(31, "08:30"), 9000, 10);
        past.step(old, 2, past.at(31, "10:00"), 9000, 10);
        var other = past.batch(line, plant.aProduct("Mix"), 5, past.at(1, "08:00"), past.at(1, "10:00"));
        past.step(other, 1, past.at(1, "10:00"), 100, null);

        assertThat(steps())
                .extracting(
                        StepPerformance::stepName,
                        StepPerformance::totalCompletions,
                        step -> step.average().minutes(),
                        step -> step.shortest().minutes(),
                        step -> step.longest().minutes(),
                        StepPerformance::estimated,
                        StepPerformance::efficiencyPercent)
                .containsExactly(
                        tuple("Mix", 2L, 20L, 10L, 30L, 11L, 53L),
                        tuple("Mix", 1L, 2L, 2L, 2L, null, null),
                        tuple("Build", 2L, 1L, 1L, 2L, 2L, 200L));
    }

    @Test
    void steps_of_orders_without_product_type_are_a_group_of_their_own() {
        var batch = past.batch(line, null, 5, past.at(2, "08:00"), past.at(2, "10:00"));
        past.step(batch, 1, past.at(2, "10:00"), 0, 5);

        assertThat(steps())
                .extracting(StepPerformance::productType, StepPerformance::efficiencyPercent)
                .containsExactly(tuple(null, null));
    }

    private CycleTimes mine(Integer days, Integer limit) {
        return acting.supervisor(LineScope.of(Set.of(line)), () -> analytics.cycleTimes(Set.of(), days, limit));
    }

    private List<StepPerformance> steps() {
        return acting.supervisor(LineScope.of(Set.of(line)), () -> analytics.stepPerformance(Set.of(), null));
    }
}
