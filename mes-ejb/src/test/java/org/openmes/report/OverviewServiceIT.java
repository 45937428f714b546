package org.openmes.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.shared.Database;
import org.openmes.shared.PageRequest;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.WorkOrderFilter;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderStatus;

/** A day is one of the plant, on both sides of the day of UTC (spec 2.2, 0.4). */
@ExtendWith(ArquillianExtension.class)
class OverviewServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    OverviewService overview;

    @Inject
    WorkOrderListService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    PastProduction past;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private ZoneId before;
    private long line;

    @BeforeEach
    void aLine() {
        before = past.moveTo(PastProduction.ZONE);
        line = plant.aLine();
    }

    @AfterEach
    void goBack() {
        past.moveTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/Los_Angeles", "UTC"})
    void from_midnight_to_midnight_of_the_plant_is_today_in_card_and_list(String name) {
        var zone = ZoneId.of(name);
        past.moveTo(zone);
        var today = LocalDate.now(clock.withZone(zone));
        var morning = today.atStartOfDay(zone).toInstant();
        var night = today.plusDays(1).atStartOfDay(zone).toInstant();
        completed(morning.minusMillis(1));
        var first = completed(morning);
        var last = completed(night.minusMillis(1));
        var late = completed(night);

        var found = acting.admin(() -> overview.details(line));

        assertThat(found.figures().doneTodayWorkOrders()).isEqualTo(2);
        assertThat(found.captions().doneYesterday()).isEqualTo(1);
        assertThat(completedOn(today)).containsExactlyInAnyOrder(first, last);
        assertThat(completedOn(today.plusDays(1))).containsExactly(late);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/Los_Angeles"})
    void yesterday_begins_at_midnight_of_the_plant(String name) {
        var zone = ZoneId.of(name);
        past.moveTo(zone);
        var yesterday = LocalDate.now(clock.withZone(zone)).minusDays(1);
        completed(yesterday.atStartOfDay(zone).toInstant().minusMillis(1));
        completed(yesterday.atStartOfDay(zone).toInstant());

        assertThat(acting.admin(() -> overview.details(line)).captions().doneYesterday())
                .isEqualTo(1);
    }

    /** An order that was finished at that moment; its key. */
    private long completed(Instant at) {
        var order = plant.anAcceptedOrder(line, null, 5).order().id();
        acting.admin(() -> lifeCycle.start(order, null));
        acting.admin(() -> lifeCycle.complete(order, BigDecimal.valueOf(5), null));
        database.read(handle -> handle.createUpdate("update work_order set completed_at = :at where id = :id")
                .bind("at", at)
                .bind("id", order)
                .execute());
        return order;
    }

    private List<Long> completedOn(LocalDate day) {
        var filter = new WorkOrderFilter(
                Set.of(WorkOrderStatus.DONE),
                Set.of(line),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                day,
                List.of("order_no"),
                PageRequest.of(1, 50));
        return acting.admin(() -> orders.list(filter)).items().stream()
                .map(row -> row.order().id())
                .toList();
    }
}
