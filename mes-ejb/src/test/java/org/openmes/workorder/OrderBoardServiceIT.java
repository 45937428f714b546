package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.line.LineStatusFields;
import org.openmes.line.LineStatusService;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.Change;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** The board, the proposal of numbers, and planning anew (spec 3.7, 5.1, 8.1, 14.3). */
@ExtendWith(ArquillianExtension.class)
class OrderBoardServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    OrderBoardService board;

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    LineStatusService statuses;

    @Inject
    SettingService settings;

    @Inject
    Database database;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long order;
    private long done;

    @BeforeEach
    void anAcceptedOrder() {
        line = plant.aLine();
        order = plant.anAcceptedOrder(line, plant.aProduct("Make"), 100).order().id();
        done = acting.admin(() ->
                        statuses.create(line, new LineStatusFields(Plant.unique("Done"), "#22C55E", 3, false, true)))
                .id();
    }

    @AfterEach
    void theBoardIsALabel() {
        mode("status");
    }

    @Test
    void where_the_board_is_a_label_moving_changes_nothing_else() {
        var version = acting.admin(() -> orders.get(order)).order().version();

        var moved = acting.operator(mine(), () -> board.move(order, done, null, null))
                .order();

        assertThat(moved.lineStatusId()).isEqualTo(done);
        assertThat(moved.status()).isEqualTo(WorkOrderStatus.ACCEPTED);
        assertThat(moved.version()).isEqualTo(version);
        assertThat(acting.operator(mine(), () -> board.move(order, null, null, null))
                        .order()
                        .lineStatusId())
                .isNull();
    }

    @Test
    void where_the_board_leads_done_completes_the_order_with_its_quantity() {
        mode("board_status");
        assertThat(refusal(() -> acting.operator(mine(), () -> board.move(order, done, BigDecimal.TEN, null)))
                        .code())
                .isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        acting.admin(() -> lifeCycle.start(order, null));
        assertThat(refusal(() -> acting.operator(mine(), () -> board.move(order, done, null, null)))
                        .errors())
                .containsOnlyKeys("produced_qty");
        assertThat(acting.admin(() -> orders.get(order)).order().lineStatusId()).isNotEqualTo(done);

        var completed = acting.operator(mine(), () -> board.move(order, done, new BigDecimal("95"), null));

        assertThat(completed.order().status()).isEqualTo(WorkOrderStatus.DONE);
        assertThat(completed.order().producedQty()).isEqualByComparingTo("95");
    }

    @Test
    void an_order_that_was_reopened_under_done_is_completed_there_again() {
        mode("board_status");
        acting.admin(() -> lifeCycle.start(order, null));
        acting.admin(() -> board.move(order, done, BigDecimal.TEN, null));
        acting.admin(() -> lifeCycle.reopen(order, "counted wrongly", null));
        assertThat(refusal(() -> acting.operator(mine(), () -> board.move(order, done, null, null)))
                        .errors())
                .containsOnlyKeys("produced_qty");

        var completed = acting.operator(mine(), () -> board.move(order, done, new BigDecimal("20"), null));

        assertThat(completed.order().status()).isEqualTo(WorkOrderStatus.DONE);
        assertThat(completed.order().producedQty()).isEqualByComparingTo("20");
        assertThat(events("BOARD_STATUS_CHANGED")).isEqualTo(1);
    }

    @Test
    void moving_and_completing_is_one_change_of_the_order() {
        mode("board_status");
        acting.admin(() -> lifeCycle.start(order, null));
        var before = entries();

        acting.admin(() -> board.move(order, done, BigDecimal.TEN, null));

        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void an_order_that_leaves_its_line_leaves_a_status_of_that_line_behind() {
        acting.admin(() -> board.move(order, done, null, null));

        var moved = acting.admin(() -> orders.schedule(order, Change.absent(), Change.of(plant.aLine()), null));

        assertThat(moved.order().lineStatusId()).isNull();
        assertThat(events("BOARD_STATUS_CHANGED")).isEqualTo(2);
    }

    @Test
    void a_status_of_all_lines_stays_wherever_the_order_goes() {
        var global = acting.admin(() ->
                        statuses.create(null, new LineStatusFields(Plant.unique("Any"), "#6B7280", 9, false, false)))
                .id();
        acting.admin(() -> board.move(order, global, null, null));

        var moved = acting.admin(() -> orders.schedule(order, Change.absent(), Change.of(plant.aLine()), null));

        assertThat(moved.order().lineStatusId()).isEqualTo(global);
    }

    @Test
    void a_status_that_is_deleted_is_taken_from_each_order_with_an_event() {
        acting.admin(() -> board.move(order, done, null, null));
        var before = entries();

        acting.admin(() -> {
            statuses.delete(done, null);
            return null;
        });

        assertThat(acting.admin(() -> orders.get(order)).order().lineStatusId()).isNull();
        assertThat(events("BOARD_STATUS_CHANGED")).isEqualTo(2);
        assertThat(entries()).isEqualTo(before + 1);
    }

    private long entries() {
        return database.count(
                "select count(*) from audit_log where entity_type = 'WorkOrder' and entity_id = :id", order);
    }

    private long events(String type) {
        return database.count(
                "select count(*) from event_log where event_type = '" + type + "' and entity_id = :id", order);
    }

    @Test
    void a_status_of_another_line_is_none_of_this_order() {
        var elsewhere = plant.aLine();
        var foreign = acting.admin(() -> statuses.create(
                        elsewhere, new LineStatusFields(Plant.unique("Todo"), "#6B7280", 1, false, false)))
                .id();

        assertThat(refusal(() -> acting.admin(() -> board.move(order, foreign, null, null)))
                        .errors())
                .containsOnlyKeys("line_status_id");
        assertThat(refusal(() -> acting.operator(
                                LineScope.of(Set.of(elsewhere)), () -> board.move(order, done, null, null)))
                        .code())
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void the_proposed_number_is_one_more_than_the_highest_in_use() {
        var prefix = Plant.unique("N");
        pattern(prefix + "-{0000}");
        try {
            assertThat(acting.admin(() -> orders.proposeNumber())).isEqualTo(prefix + "-0001");
            acting.admin(() -> orders.change(order(), WorkOrderFixture.number(prefix + "-0041"), null));
            assertThat(acting.admin(() -> orders.proposeNumber())).isEqualTo(prefix + "-0042");
        } finally {
            pattern("WO-{yyyy}-{0000}");
        }
    }

    @Test
    void planning_anew_keeps_to_the_rules_of_editing() {
        var other = plant.aLine();
        plant.aBatch(order, 10);
        acting.admin(() -> lifeCycle.start(order, null));

        assertThat(refusal(() -> acting.admin(() -> orders.schedule(order, Change.absent(), Change.of(other), null)))
                        .code())
                .isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
    }

    private long order() {
        return plant.anOrder(line, null, 10).order().id();
    }

    private void mode(String mode) {
        acting.admin(() -> settings.change(List.of(new SettingChange("workflow_mode", mode)), null));
    }

    private void pattern(String pattern) {
        acting.admin(() -> settings.change(List.of(new SettingChange("order_no_pattern", pattern)), null));
    }

    private LineScope mine() {
        return LineScope.of(Set.of(line));
    }

    private static DomainException refusal(ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call);
    }
}
