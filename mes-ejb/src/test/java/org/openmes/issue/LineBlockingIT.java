package org.openmes.issue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.Change;
import org.openmes.shared.Database;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderOverrideService;
import org.openmes.workorder.WorkOrderService;
import org.openmes.workorder.WorkOrderStatus;

/** With {@code line_issue_blocks_all} a blocking issue of a line stops the orders in progress there (spec 7.5). */
@ExtendWith(ArquillianExtension.class)
class LineBlockingIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    IssueService issues;

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    WorkOrderOverrideService overrides;

    @Inject
    SettingService settings;

    @Inject
    Database database;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long blockedLine;
    private long freeLine;
    private long issue;

    @BeforeEach
    void aLineThatStandsStill() {
        linesBlock(true);
        blockedLine = plant.aLine();
        freeLine = plant.aLine();
        var type = plant.aBlockingType();
        issue = acting.admin(() -> issues.report(new ReportIssue(null, blockedLine, null, type, "No power", null)))
                .issue()
                .id();
    }

    @AfterEach
    void asBefore() {
        linesBlock(false);
    }

    @Test
    void the_setting_acts_at_once_in_both_directions() {
        linesBlock(false);
        var order = running(blockedLine);

        linesBlock(true);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);

        linesBlock(false);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.IN_PROGRESS);
    }

    @Test
    void an_order_that_leaves_the_line_goes_on_and_one_that_comes_stands_still() {
        var order = running(freeLine);

        move(order, blockedLine);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);
        assertThat(lastEntries(order)).isEqualTo(1);

        move(order, freeLine);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.IN_PROGRESS);
        assertThat(lastEntries(order)).isEqualTo(1);
    }

    @Test
    void an_order_that_is_not_in_progress_moves_freely_and_stops_when_it_starts() {
        var order = plant.anAcceptedOrder(freeLine, null, 10).order().id();

        move(order, blockedLine);

        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.ACCEPTED);
    }

    @Test
    void an_order_with_an_issue_of_its_own_stays_blocked_wherever_it_goes() {
        var order = running(freeLine);
        plant.report(order, plant.aBlockingType(), "Tool broken");

        move(order, blockedLine);
        move(order, freeLine);

        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);
    }

    @Test
    void an_order_that_an_admin_has_blocked_waits_for_an_admin() {
        var order = running(blockedLine, WorkOrderStatus.BLOCKED);
        acting.admin(() -> overrides.unblock(order, "goes on by hand", null));
        acting.admin(() -> overrides.block(order, "wait for the customer", null));

        move(order, freeLine);

        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);
    }

    @Test
    void resolving_frees_the_orders_that_came_meanwhile() {
        var order = running(freeLine);
        move(order, blockedLine);

        plant.resolve(issue);

        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.IN_PROGRESS);
    }

    private long running(long line) {
        return running(line, WorkOrderStatus.IN_PROGRESS);
    }

    private long running(long line, WorkOrderStatus then) {
        linesBlock(false);
        var order = plant.anAcceptedOrder(line, null, 10).order().id();
        acting.admin(() -> lifeCycle.start(order, null));
        if (then == WorkOrderStatus.BLOCKED || line == freeLine) {
            linesBlock(true);
        }
        assertThat(plant.statusOf(order)).isEqualTo(then);
        return order;
    }

    private void move(long order, long line) {
        acting.admin(() -> orders.schedule(order, Change.absent(), Change.of(line), null));
    }

    /** How many entries of the order the last command wrote that concerned it. */
    private long lastEntries(long order) {
        return database.read(handle ->
                handle.createQuery("""
                        select count(*) from audit_log where entity_type = 'WorkOrder' and entity_id = :id
                           and request_id = (select request_id from audit_log
                                             where entity_type = 'WorkOrder' and entity_id = :id order by id desc limit 1)""").bind("id", order).mapTo(Long.class).one());
    }

    private void linesBlock(boolean wanted) {
        var change = new SettingChange("line_issue_blocks_all", Boolean.toString(wanted));
        acting.admin(() -> settings.change(List.of(change), null));
    }
}
