package org.openmes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.event.TimelineEntry;
import org.openmes.event.TimelineService;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.EventType;
import org.openmes.shared.LineScope;
import org.openmes.shared.PageRequest;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.WorkOrderFilter;

/** What pages read is of the reader's own lines: rows, counters and what is found. */
@ExtendWith(ArquillianExtension.class)
class LineScopeOfReadsIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderListService list;

    @Inject
    WorkOrderPageService pages;

    @Inject
    SearchService search;

    @Inject
    TimelineService timelines;

    @Inject
    UsageCountService counts;

    @Inject
    OverviewService overview;

    @Inject
    AnalyticsService analytics;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long own;
    private long ownOrder;
    private long foreign;
    private long foreignOrder;
    private long product;

    @BeforeEach
    void oneOrderOnEachLine() {
        product = plant.aProduct("Mix", "Build");
        own = plant.aLine();
        ownOrder = plant.anAcceptedOrder(own, product, 10).order().id();
        foreign = plant.aLine();
        foreignOrder = plant.anAcceptedOrder(foreign, product, 10).order().id();
    }

    @Test
    void a_list_has_the_orders_of_own_lines_with_what_is_worked_on() {
        var batch = plant.aBatch(ownOrder, 4);

        var rows = mine(() -> list.list(WorkOrderFilter.of(Set.of(), Set.of()))).items();

        assertThat(rows).extracting(row -> row.order().id()).containsExactly(ownOrder);
        assertThat(rows.get(0).inWorkQty()).isEqualByComparingTo("4");
        assertThat(rows.get(0).batch().id()).isEqualTo(batch.batch().id());
        assertThat(rows.get(0).batch().steps()).extracting(RailStep::name).containsExactly("Mix", "Build");
    }

    @Test
    void asking_for_a_foreign_line_finds_nothing() {
        var page = mine(() -> list.list(WorkOrderFilter.of(Set.of(), Set.of(foreign))));

        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isZero();
    }

    @Test
    void the_page_and_the_timeline_of_a_foreign_order_are_closed() {
        assertThat(refused(() -> pages.get(foreignOrder))).isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(refused(() -> timelines.ofOrder(foreignOrder, PageRequest.ALL)))
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void the_timeline_of_a_foreign_issue_is_closed() {
        var issue = plant.report(foreignOrder, plant.aBlockingType(), "stop")
                .issue()
                .id();

        assertThat(refused(() -> timelines.ofIssue(issue, PageRequest.ALL))).isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(acting.admin(() -> timelines.ofIssue(issue, PageRequest.ALL)).items())
                .extracting(TimelineEntry::eventType)
                .containsExactly(EventType.ISSUE_CREATED);
    }

    @Test
    void the_page_of_an_order_has_its_batches_steps_and_latest_events_first() {
        var batch = plant.aBatch(ownOrder, 4);

        var page = mine(() -> pages.get(ownOrder));

        assertThat(page.rails().get(batch.batch().id())).hasSize(2);
        assertThat(page.execution().inWork()).isEqualByComparingTo("4");
        assertThat(page.execution().creation().free()).isEqualByComparingTo("6");
        assertThat(page.timeline())
                .extracting(TimelineEntry::eventType)
                .startsWith(EventType.BATCH_CREATED)
                .endsWith(EventType.WORK_ORDER_CREATED);
        assertThat(page.newerTemplateVersion()).isNull();
    }

    @Test
    void a_search_finds_own_orders_and_lines_and_no_accounts() {
        var number = mine(() -> pages.get(ownOrder)).file().order().order().orderNo();
        var foreignNumber = acting.admin(() -> pages.get(foreignOrder))
                .file()
                .order()
                .order()
                .orderNo();

        assertThat(mine(() -> search.find(" " + number.toUpperCase(Locale.ROOT) + " ")))
                .containsExactly(new Found("WorkOrder", ownOrder, number, "Something"));
        assertThat(mine(() -> search.find(foreignNumber))).isEmpty();
        assertThat(mine(() -> search.find("line")))
                .extracting(Found::kind, Found::id)
                .contains(tuple("Line", own));
        assertThat(mine(() -> search.find("line"))).extracting(Found::id).doesNotContain(foreign);
        assertThat(mine(() -> search.find("admin")))
                .noneMatch(found -> found.kind().equals("User"));
        assertThat(acting.admin(() -> search.find(foreignNumber))).hasSize(1);
    }

    @Test
    void signs_of_patterns_are_searched_for_as_they_are() {
        assertThat(mine(() -> search.find("%"))).isEmpty();
        assertThat(mine(() -> search.find("_O-"))).isEmpty();
    }

    @Test
    void master_data_count_what_belongs_to_own_lines() {
        var lines = mine(counts::ofLines);

        assertThat(lines.byId()).containsOnlyKeys(own);
        assertThat(lines.byId().get(own)).isEqualTo(new UsageCounts.OfLine(own, 1, 1, 0));
        assertThat(lines.orders()).isEqualTo(1);
        assertThat(mine(counts::ofProductTypes)).containsEntry(product, new UsageCounts.OfProductType(product, 1));
        assertThat(acting.admin(counts::ofProductTypes))
                .containsEntry(product, new UsageCounts.OfProductType(product, 2));
    }

    @Test
    void key_figures_count_own_lines_alone() {
        plant.anOrder(own, null, 5);
        plant.anOrder(foreign, null, 5);
        plant.report(foreignOrder, plant.aBlockingType(), "stop");

        var details = mine(() -> overview.details(null));

        assertThat(details.figures().totalWorkOrders()).isEqualTo(2);
        assertThat(details.figures().pendingWorkOrders()).isEqualTo(1);
        assertThat(details.figures().blockedWorkOrders()).isZero();
        assertThat(details.figures().openIssues()).isZero();
        assertThat(details.figures().activeLines()).isEqualTo(1);
        assertThat(details.captions().blockedLines()).isZero();
        assertThat(details.captions().oldestPendingSince()).isNotNull();
        assertThat(refused(() -> overview.details(foreign))).isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void analytics_are_made_of_own_lines_alone() {
        var order = plant.anAcceptedOrder(foreign, product, 10).order().id();
        plant.finish(plant.aBatch(order, 10));
        plant.finish(plant.aBatch(ownOrder, 4));
        plant.report(foreignOrder, plant.aHarmlessType(), "elsewhere");

        assertThat(mine(() -> analytics.throughput(Set.of(), null)).total()).isEqualByComparingTo("4");
        assertThat(mine(() -> analytics.cycleTimes(Set.of(), null, null)).batches())
                .extracting(BatchCycle::workOrderId)
                .containsExactly(ownOrder);
        assertThat(mine(() -> analytics.stepPerformance(Set.of(), null)))
                .extracting(StepPerformance::totalCompletions)
                .containsExactly(1L, 1L);
        assertThat(mine(() -> analytics.issueStatistics(Set.of(), null)).total())
                .isZero();
        assertThat(mine(() -> analytics.productionByLine(Set.of(), null, null)).lines())
                .extracting(ProductionByLine.Row::lineId)
                .containsExactly(own);
        assertThat(refused(() -> analytics.throughput(Set.of(foreign), null))).isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void key_figures_count_each_of_the_chosen_lines() {
        var another = plant.aLine();
        plant.anOrder(another, null, 5);

        var details = acting.admin(() -> overview.detailsOf(Set.of(own, another)));

        assertThat(details.figures().totalWorkOrders()).isEqualTo(2);
        assertThat(details.figures().activeLines()).isEqualTo(2);
        assertThat(details.captions().oldestPendingSince()).isNotNull();
        assertThat(refused(() -> overview.detailsOf(Set.of(own, foreign)))).isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    private <T> T mine(Callable<T> work) {
        return acting.supervisor(LineScope.of(Set.of(own)), work);
    }

    private ErrorCode refused(Callable<?> work) {
        return catchThrowableOfType(DomainException.class, () -> mine(work)).code();
    }
}
