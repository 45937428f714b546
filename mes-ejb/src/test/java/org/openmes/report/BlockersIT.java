package org.openmes.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.issue.IssueService;
import org.openmes.issue.ReportIssue;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.Blocker;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderOverrideService;

/** Why an order is blocked is told completely, on its page, in the queue and beside its line (spec 7.5, 15.2, 15.3). */
@ExtendWith(ArquillianExtension.class)
class BlockersIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderPageService pages;

    @Inject
    FloorService floor;

    @Inject
    IssueService issues;

    @Inject
    WorkOrderOverrideService overrides;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    SettingService settings;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long order;

    @BeforeEach
    void anOrderInWork() {
        line = plant.aLine();
        order = plant.anAcceptedOrder(line, null, 10).order().id();
        acting.admin(() -> lifeCycle.start(order, null));
    }

    @Test
    void an_order_that_nothing_blocks_has_none() {
        assertThat(onThePage()).isEmpty();
        assertThat(inTheQueue()).isEmpty();
    }

    @Test
    void an_admin_stands_with_reason_and_name_before_issues() {
        var anna = plant.anOperator(line);
        acting.as(admin(anna), () -> overrides.block(order, "Audit", null));
        plant.report(order, plant.aBlockingType(), "press does not close");
        plant.report(order, plant.aHarmlessType(), "noise");

        assertThat(onThePage()).extracting(Blocker::reason).containsExactly("Audit", "press does not close");
        assertThat(onThePage().get(0).isByHand()).isTrue();
        assertThat(onThePage().get(0).byName()).startsWith("operator-");
        assertThat(onThePage().get(1).issue().ofLine()).isFalse();
        assertThat(inTheQueue()).isEqualTo(onThePage());
        assertThat(besideTheLine()).isEqualTo(onThePage());
    }

    @Test
    void an_issue_of_the_line_is_named_where_it_blocks() {
        blockingLines("true");
        try {
            var type = plant.aBlockingType();
            acting.admin(() -> issues.report(new ReportIssue(null, line, null, type, "no power", null)));

            assertThat(onThePage()).extracting(Blocker::reason).containsExactly("no power");
            assertThat(onThePage().get(0).issue().ofLine()).isTrue();
            assertThat(inTheQueue()).isEqualTo(onThePage());
            assertThat(besideTheLine()).isEqualTo(onThePage());
        } finally {
            blockingLines("false");
        }
    }

    @Test
    void an_issue_of_the_line_is_not_named_where_it_does_not_block() {
        var type = plant.aBlockingType();
        acting.admin(() -> issues.report(new ReportIssue(null, line, null, type, "no power", null)));
        plant.report(order, type, "press does not close");

        assertThat(onThePage()).extracting(Blocker::reason).containsExactly("press does not close");
    }

    private List<Blocker> onThePage() {
        return acting.operator(mine(), () -> pages.get(order)).blockers();
    }

    private List<Blocker> inTheQueue() {
        return acting.operator(mine(), () -> floor.queue(line, null, false))
                .rows()
                .get(0)
                .blockers();
    }

    private List<Blocker> besideTheLine() {
        return acting.operator(mine(), floor::lines).get(0).now().blockers();
    }

    private void blockingLines(String value) {
        acting.admin(() -> settings.change(List.of(new SettingChange("line_issue_blocks_all", value)), null));
    }

    private LineScope mine() {
        return LineScope.of(Set.of(line));
    }

    private static Actor admin(long userId) {
        var origin = new Origin(Channel.WEB, UUID.randomUUID().toString(), null, null);
        return new Actor(userId, "anna", "Anna", Role.ADMIN, LineScope.ALL, null, false, origin);
    }
}
