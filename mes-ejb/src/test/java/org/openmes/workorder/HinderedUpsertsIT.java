package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.workorder.OrderToSend.numbered;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.issue.IssueService;
import org.openmes.issue.ReportIssue;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** An issue that blocks a line blocks the orders that come to it, also when thousands come at once (spec 7.5). */
@ExtendWith(ArquillianExtension.class)
class HinderedUpsertsIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderUpsertService upserts;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    IssueService issues;

    @Inject
    SettingService settings;

    @Inject
    Traces traces;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long hindered;
    private long issue;

    @BeforeEach
    void aLineThatStandsStill() {
        line = plant.aLine();
        hindered = plant.aLine();
        var stop = plant.aBlockingType();
        issue = acting.admin(() -> issues.report(new ReportIssue(null, hindered, null, stop, "no power", null)))
                .issue()
                .id();
        linesBlock("true");
    }

    @AfterEach
    void linesBlockNothing() {
        linesBlock("false");
    }

    @Test
    void new_orders_are_blocked_as_one_alone_is() {
        var alone = plant.anOrder(hindered, null, 5).order().id();

        var outcomes = all(
                numbered(Plant.unique("WO")).planned("5").onLine(hindered),
                numbered(Plant.unique("WO")).planned("5").onLine(line));

        var blocked = outcomes.get(0).id();
        assertThat(plant.statusOf(blocked)).isEqualTo(WorkOrderStatus.BLOCKED);
        assertThat(plant.statusOf(outcomes.get(1).id())).isEqualTo(WorkOrderStatus.PENDING);
        assertThat(traces.ledgerOf(blocked)).isEqualTo(traces.ledgerOf(alone));
        assertThat(traces.eventsOf(blocked)).isEqualTo(traces.eventsOf(alone));
        assertThat(traces.isTold(blocked)).isTrue();
        plant.resolve(issue);
        assertThat(plant.statusOf(blocked)).isEqualTo(WorkOrderStatus.PENDING);
    }

    @Test
    void an_order_that_moves_there_stands_still_and_goes_on_when_it_leaves() {
        var order = plant.anAcceptedOrder(line, plant.aProduct("Make"), 5).order();
        acting.admin(() -> lifeCycle.start(order.id(), null));

        all(numbered(order.orderNo()).onLine(hindered));
        assertThat(plant.statusOf(order.id())).isEqualTo(WorkOrderStatus.BLOCKED);

        all(numbered(order.orderNo()).onLine(line));
        assertThat(plant.statusOf(order.id())).isEqualTo(WorkOrderStatus.IN_PROGRESS);
        assertThat(traces.isTold(order.id())).isTrue();
    }

    private List<UpsertOutcome> all(OrderToSend... sent) {
        var orders = Stream.of(sent).map(OrderToSend::sent).toList();
        return acting.admin(() -> upserts.putAll(orders, ExistingOrders.UPDATE_OR_CREATE, false));
    }

    private void linesBlock(String value) {
        acting.admin(() -> settings.change(List.of(new SettingChange("line_issue_blocks_all", value)), null));
    }
}
