package org.openmes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.issue.IssueService;
import org.openmes.issue.IssueStatus;
import org.openmes.issue.ReportIssue;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** Issues and orders over days, and whose lines are counted. */
@ExtendWith(ArquillianExtension.class)
class AnalyticsServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    AnalyticsService analytics;

    @Inject
    IssueService issues;

    @Inject
    PastProduction past;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private ZoneId before;
    private long line;
    private long foreign;

    @BeforeEach
    void twoLinesInWarsaw() {
        before = past.moveTo(PastProduction.ZONE);
        line = plant.aLine();
        foreign = plant.aLine();
    }

    @AfterEach
    void goBack() {
        past.moveTo(before);
    }

    @Test
    void issues_are_counted_by_type_and_status_and_resolved_ones_have_a_mean_time() {
        var order = plant.anAcceptedOrder(line, null, 10).order().id();
        var often = plant.aHarmlessType();
        var seldom = plant.aHarmlessType();
        resolved(order, often, past.at(1, "08:00"), past.at(1, "09:00"));
        resolved(order, often, past.at(2, "08:00"), past.at(2, "08:00").plusSeconds(89));
        var known = plant.report(order, often, "known").issue().id();
        plant.acknowledge(known);
        acting.admin(() -> issues.report(new ReportIssue(null, line, null, seldom, "dark", null)));
        plant.report(plant.anOrder(foreign, null, 10).order().id(), often, "elsewhere");

        var found = mine(() -> analytics.issueStatistics(Set.of(), 30));

        assertThat(found.byType())
                .extracting(IssueStatistics.OfType::typeId, IssueStatistics.OfType::count)
                .containsExactly(tuple(often, 3L), tuple(seldom, 1L));
        assertThat(found.byStatus())
                .extracting(IssueStatistics.OfStatus::status, IssueStatistics.OfStatus::count)
                .containsExactly(
                        tuple(IssueStatus.OPEN, 1L),
                        tuple(IssueStatus.ACKNOWLEDGED, 1L),
                        tuple(IssueStatus.RESOLVED, 2L),
                        tuple(IssueStatus.CLOSED, 0L));
        assertThat(found.total()).isEqualTo(4);
        assertThat(found.resolved()).isEqualTo(2);
        assertThat(found.averageResolution().minutes()).isEqualTo(31); // 30 minutes and 44.5 seconds
    }

    @Test
    void issues_belong_to_the_day_of_their_report() {
        var order = plant.anAcceptedOrder(line, null, 10).order().id();
        var type = plant.aHarmlessType();
        resolved(order, type, past.at(2, "00:00").minusMillis(1), past.at(1, "08:00"));
        resolved(order, type, past.at(2, "00:00"), past.at(1, "08:00"));
        resolved(order, type, past.at(0, "23:59"), past.at(-1, "08:00"));
        resolved(order, type, past.at(-1, "00:00"), past.at(-1, "08:00"));

        assertThat(mine(() -> analytics.issueStatistics(Set.of(), 3)).total()).isEqualTo(2);
    }

    @Test
    void a_line_has_the_orders_that_were_created_on_the_days_the_last_one_too() {
        var pending = plant.anOrder(line, null, 10).order().id();
        past.created(pending, past.at(4, "23:59:59"));
        var accepted = plant.anAcceptedOrder(line, null, 20).order().id();
        past.created(accepted, past.at(6, "00:00"));
        var made = past.batch(line, null, 30, past.at(5, "08:00"), past.at(5, "09:00"));
        past.created(made.batch().workOrderId(), past.at(5, "07:00"));
        past.created(plant.anOrder(line, null, 5).order().id(), past.at(3, "00:00"));
        past.created(
                plant.anOrder(line, null, 5).order().id(), past.at(6, "00:00").minusMillis(1));

        var found = ofLine(past.today().minusDays(6), past.today().minusDays(4));

        assertThat(found)
                .extracting(
                        ProductionByLine.Row::total,
                        ProductionByLine.Row::pending,
                        ProductionByLine.Row::accepted,
                        ProductionByLine.Row::inProgress,
                        ProductionByLine.Row::completed)
                .containsExactly(3L, 1L, 1L, 1L, 0L);
        assertThat(found.plannedQty()).isEqualByComparingTo("70");
        assertThat(found.producedQty()).isEqualByComparingTo("30");
        assertThat(ofLine(null, null).total()).isEqualTo(4);
    }

    @Test
    void a_line_without_orders_has_its_row_and_a_foreign_one_has_none() {
        plant.anOrder(foreign, null, 10);

        var lines = mine(() -> analytics.productionByLine(Set.of(), null, null)).lines();

        assertThat(lines).extracting(ProductionByLine.Row::lineId).containsExactly(line);
        assertThat(lines.get(0).total()).isZero();
        assertThat(lines.get(0).plannedQty()).isZero();
    }

    @Test
    void orders_without_line_stand_last_for_those_with_all_lines() {
        plant.anOrder(null, null, 10);

        var lines = acting.admin(() -> analytics.productionByLine(Set.of(), null, null))
                .lines();

        assertThat(lines.get(lines.size() - 1).lineId()).isNull();
        assertThat(lines.get(lines.size() - 1).pending()).isPositive();
        assertThat(lines.subList(0, lines.size() - 1))
                .extracting(ProductionByLine.Row::lineId)
                .doesNotContainNull();
        assertThat(acting.admin(() -> analytics.productionByLine(Set.of(line), null, null))
                        .lines())
                .extracting(ProductionByLine.Row::lineId)
                .containsExactly(line);
    }

    @Test
    void foreign_lines_are_refused_whatever_else_is_wrong() {
        for (var read : List.<Callable<?>>of(
                () -> analytics.throughput(Set.of(foreign), 0),
                () -> analytics.cycleTimes(Set.of(line, foreign), null, 0),
                () -> analytics.stepPerformance(Set.of(foreign), null),
                () -> analytics.issueStatistics(Set.of(foreign), null),
                () -> analytics.productionByLine(Set.of(foreign), null, LocalDate.EPOCH))) {
            assertThat(catchThrowableOfType(DomainException.class, () -> mine(read))
                            .code())
                    .isEqualTo(ErrorCode.LINE_FORBIDDEN);
        }
    }

    @Test
    void who_has_no_line_sees_nothing() {
        past.batch(line, null, 5, past.at(2, "08:00"), past.at(2, "09:00"));
        plant.report(plant.anOrder(line, null, 10).order().id(), plant.aHarmlessType(), "note");

        assertThat(nobody(() -> analytics.throughput(Set.of(), null)).total()).isZero();
        assertThat(nobody(() -> analytics.cycleTimes(Set.of(), null, null)).batches())
                .isEmpty();
        assertThat(nobody(() -> analytics.stepPerformance(Set.of(), null))).isEmpty();
        assertThat(nobody(() -> analytics.issueStatistics(Set.of(), null)).byType())
                .isEmpty();
        assertThat(nobody(() -> analytics.issueStatistics(Set.of(), null)).averageResolution())
                .isNull();
        assertThat(nobody(() -> analytics.productionByLine(Set.of(), null, null))
                        .lines())
                .isEmpty();
    }

    private void resolved(long order, long type, Instant reported, Instant resolved) {
        var issue = plant.report(order, type, Plant.unique("note")).issue().id();
        plant.resolve(issue);
        past.reported(issue, reported, resolved);
    }

    private ProductionByLine.Row ofLine(LocalDate start, LocalDate end) {
        var found = mine(() -> analytics.productionByLine(Set.of(line), start, end));
        assertThat(found.lines()).hasSize(1);
        return found.lines().get(0);
    }

    private <T> T mine(Callable<T> work) {
        return acting.supervisor(LineScope.of(Set.of(line)), work);
    }

    private <T> T nobody(Callable<T> work) {
        return acting.supervisor(LineScope.NONE, work);
    }
}
