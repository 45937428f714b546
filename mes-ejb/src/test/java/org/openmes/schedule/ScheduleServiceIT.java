package org.openmes.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Change;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.LineScope;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderService;

/** What a week shows, and of whom (spec 8.1). */
@ExtendWith(ArquillianExtension.class)
class ScheduleServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    ScheduleService schedule;

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private IsoWeek now;

    @BeforeEach
    void aLine() {
        line = plant.aLine();
        now = acting.admin(() -> schedule.currentWeek());
    }

    @Test
    void an_order_stands_on_the_day_it_is_due_and_in_the_week_of_that_day() {
        var order = due(now.plus(1).monday());

        var plan = week(now.plus(1), false);

        assertThat(plan.orders()).extracting(ScheduledOrder::id).containsExactly(order);
        assertThat(plan.isCurrent()).isFalse();
        assertThat(plan.lines()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(line);
            assertThat(row.shiftMinutes()).hasSize(7);
        });
        assertThat(week(now, false).orders()).isEmpty();
        assertThat(week(now, false).later().orders())
                .extracting(ScheduledOrder::id)
                .containsExactly(order);
    }

    @Test
    void what_is_overdue_stands_before_monday_of_the_current_week_alone() {
        var order = due(now.monday().minusDays(1));

        assertThat(week(now, false).overdue()).extracting(ScheduledOrder::id).containsExactly(order);
        assertThat(week(now.plus(1), false).overdue()).isEmpty();
        assertThat(week(now.plus(-1), false).orders())
                .extracting(ScheduledOrder::id)
                .containsExactly(order);
    }

    @Test
    void an_order_without_a_day_waits_in_the_backlog() {
        var order = plant.anAcceptedOrder(line, null, 10).order().id();

        var backlog = week(now, false).backlog();

        assertThat(backlog.orders()).extracting(ScheduledOrder::id).contains(order);
        assertThat(backlog.count()).isGreaterThanOrEqualTo(backlog.orders().size());
    }

    @Test
    void an_order_without_a_line_is_shown_once_to_those_with_all_lines() {
        var later = now.plus(5);
        var waiting = whole(now).backlog().count();
        var waitingThen = whole(later).backlog().count();
        var order = plant.anOrder(null, null, 10).order().id();
        assertThat(whole(now).backlog().count()).isEqualTo(waiting + 1);

        plan(order, now.monday());

        assertThat(ids(whole(now).orders())).contains(order);
        assertThat(whole(now).backlog().count()).isEqualTo(waiting);
        assertThat(whole(later).backlog().count()).isEqualTo(waitingThen + 1);
        var mine = acting.supervisor(LineScope.of(Set.of(line)), () -> schedule.week(now, null, true));
        assertThat(mine.withoutLine()).isFalse();
        assertThat(ids(mine.orders())).doesNotContain(order);
        assertThat(ids(mine.backlog().orders())).doesNotContain(order);
    }

    @Test
    void what_is_finished_is_shown_on_request() {
        var order = due(now.sunday());
        acting.admin(() -> lifeCycle.cancel(order, "not needed", null));

        assertThat(week(now, false).orders()).isEmpty();
        assertThat(week(now, true).orders())
                .singleElement()
                .satisfies(cancelled -> assertThat(cancelled.plannedMinutes()).isZero());
    }

    @Test
    void in_a_cell_what_is_accepted_comes_before_what_waits_then_by_priority() {
        var day = now.monday();
        var waiting = due(day);
        var accepted = due(day);
        acting.admin(() -> lifeCycle.accept(accepted, null));

        assertThat(ids(week(now, false).orders())).containsExactly(accepted, waiting);
    }

    @Test
    void the_estimate_is_the_sum_of_the_frozen_steps() {
        var order =
                plant.anOrder(line, plant.aProduct("Mix", "Pack"), 10).order().id();
        plan(order, now.monday());

        var shown = week(now, false).orders().get(0);

        assertThat(shown.estimatedMinutes()).isEqualTo(shown.plannedMinutes()).isPositive();
    }

    @Test
    void nobody_sees_foreign_lines() {
        var order = due(now.monday());
        var foreign = LineScope.of(Set.of(plant.aLine()));

        assertThat(ids(acting.supervisor(foreign, () -> schedule.week(now, null, true))
                        .orders()))
                .doesNotContain(order);
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> acting.supervisor(foreign, () -> schedule.week(now, line, true)));
    }

    @Test
    void a_week_is_exported() throws Exception {
        due(now.monday());
        var target = new ByteArrayOutputStream();

        acting.admin(() -> {
            schedule.exportCsv(now, line, true, target);
            return null;
        });

        var lines = target.toString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
        assertThat(lines[1]).contains("," + now.monday() + ",", ",PENDING,");
    }

    private long due(LocalDate day) {
        var order = plant.anOrder(line, null, 10).order().id();
        plan(order, day);
        return order;
    }

    private void plan(long order, LocalDate day) {
        acting.admin(() -> orders.schedule(order, Change.of(day), Change.absent(), null));
    }

    private WeekPlan week(IsoWeek week, boolean finishedToo) {
        return acting.admin(() -> schedule.week(week, line, finishedToo));
    }

    private WeekPlan whole(IsoWeek week) {
        return acting.admin(() -> schedule.week(week, null, true));
    }

    private static List<Long> ids(List<ScheduledOrder> orders) {
        return orders.stream().map(ScheduledOrder::id).toList();
    }
}
