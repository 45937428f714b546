package org.openmes.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.Change;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderStatus;

@ExtendWith(ArquillianExtension.class)
class IssueEditServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    IssueEditService edits;

    @Inject
    IssueService issues;

    @Inject
    SettingService settings;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long stop;
    private long note;
    private long order;

    @BeforeEach
    void anAcceptedOrder() {
        line = plant.aLine();
        stop = plant.aBlockingType();
        note = plant.aHarmlessType();
        order = plant.anAcceptedOrder(line, plant.aProduct("Make"), 100).order().id();
    }

    @Test
    void an_issue_of_another_kind_blocks_or_frees_the_order_at_once() {
        var issue = plant.report(order, note, "noise").issue().id();

        acting.admin(() -> edits.change(issue, kind(stop), null));
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);

        acting.admin(() -> edits.change(issue, kind(note), null));
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.ACCEPTED);
    }

    @Test
    void removing_the_last_blocking_issue_lets_the_order_go_on() {
        var issue = plant.report(order, stop, "by mistake").issue().id();

        acting.admin(() -> {
            edits.delete(issue, null);
            return null;
        });

        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.ACCEPTED);
        assertThat(refusal(() -> acting.admin(() -> issues.get(issue))).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void a_closed_issue_is_not_changed_and_can_be_removed() {
        var issue = plant.report(order, note, "noise").issue().id();
        plant.resolve(issue);
        acting.admin(() -> issues.close(issue, null));

        assertThat(refusal(() -> acting.admin(() -> edits.change(issue, title("other"), null)))
                        .code())
                .isEqualTo(ErrorCode.STATE_NOT_ALLOWED);

        acting.admin(() -> {
            edits.delete(issue, null);
            return null;
        });
        assertThat(refusal(() -> acting.admin(() -> issues.get(issue))).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void whoever_reported_it_corrects_it_while_nobody_looks_after_it() {
        var anna = plant.anOperator(line);
        var bob = plant.anOperator(line);
        var issue = acting.operator(
                        anna, mine(), () -> issues.report(new ReportIssue(order, null, null, note, "nois", null)))
                .issue()
                .id();

        assertThat(acting.operator(anna, mine(), () -> edits.change(issue, title("noise"), null))
                        .title())
                .isEqualTo("noise");
        assertThat(refusal(() -> acting.operator(bob, mine(), () -> edits.change(issue, title("x"), null)))
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        plant.acknowledge(issue);
        assertThat(refusal(() -> acting.operator(anna, mine(), () -> edits.change(issue, title("x"), null)))
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void an_issue_is_assigned_to_people_who_run_the_line() {
        var issue = plant.report(order, note, "noise").issue().id();
        var stranger = plant.anOperator(line);
        var leader = acting.admin(() -> edits.assignees(issue)).get(0).id();

        assertThat(refusal(() -> acting.admin(() -> edits.change(issue, assigned(stranger), null)))
                        .errors())
                .containsOnlyKeys("assigned_to_id");
        assertThat(acting.admin(() -> edits.change(issue, assigned(leader), null))
                        .assignedTo()
                        .id())
                .isEqualTo(leader);
        assertThat(acting.admin(() -> edits.change(issue, assigned(null), null)).assignedTo())
                .isNull();
    }

    @Test
    void a_blocking_issue_of_a_line_stops_its_orders_where_that_is_the_rule() {
        acting.admin(() -> lifeCycle.start(order, null));
        blockingLines("true");
        try {
            var issue = acting.admin(() -> issues.report(new ReportIssue(null, line, null, stop, "no power", null)))
                    .issue()
                    .id();
            assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.BLOCKED);
            var next = plant.anOrder(line, null, 10).order();
            assertThat(plant.statusOf(next.id())).isEqualTo(WorkOrderStatus.BLOCKED);

            plant.resolve(issue);
            assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.IN_PROGRESS);
            assertThat(plant.statusOf(next.id())).isEqualTo(WorkOrderStatus.PENDING);
        } finally {
            blockingLines("false");
        }
    }

    @Test
    void a_blocking_issue_of_a_line_stops_nothing_where_that_is_not_the_rule() {
        acting.admin(() -> lifeCycle.start(order, null));

        acting.admin(() -> issues.report(new ReportIssue(null, line, null, stop, "no power", null)));

        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.IN_PROGRESS);
    }

    private void blockingLines(String value) {
        acting.admin(() -> settings.change(List.of(new SettingChange("line_issue_blocks_all", value)), null));
    }

    private LineScope mine() {
        return LineScope.of(Set.of(line));
    }

    private static ChangeIssue kind(long type) {
        return new ChangeIssue(Change.absent(), Change.absent(), Change.absent(), Change.of(type));
    }

    private static ChangeIssue title(String title) {
        return new ChangeIssue(Change.of(title), Change.absent(), Change.absent(), Change.absent());
    }

    private static ChangeIssue assigned(Long person) {
        return new ChangeIssue(Change.absent(), Change.absent(), Change.of(person), Change.absent());
    }

    private static DomainException refusal(ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call);
    }
}
