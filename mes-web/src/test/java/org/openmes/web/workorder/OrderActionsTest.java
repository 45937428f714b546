package org.openmes.web.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openmes.shared.Role;
import org.openmes.web.Reader;
import org.openmes.web.workorder.OrderActions.Offer;
import org.openmes.workorder.WorkOrderStatus;

class OrderActionsTest {
    @Test
    void what_comes_next_stands_first() {
        var actions = actions(Role.ADMIN);

        assertThat(actions.first(WorkOrderStatus.PENDING)).isEqualTo(new Offer("accept", null));
        assertThat(actions.first(WorkOrderStatus.ACCEPTED)).isEqualTo(new Offer("start", null));
        assertThat(actions.first(WorkOrderStatus.PAUSED)).isEqualTo(new Offer("resume", null));
        assertThat(actions.first(WorkOrderStatus.IN_PROGRESS)).isEqualTo(new Offer("pause", "pause-dialog"));
        assertThat(actions.first(WorkOrderStatus.DONE)).isNull();
    }

    @Test
    void what_cannot_be_taken_back_asks_first() {
        assertThat(actions(Role.ADMIN).others(WorkOrderStatus.PENDING))
                .containsExactly(
                        new Offer("reject", "reject-dialog"),
                        new Offer("cancel", "cancel-dialog"),
                        new Offer("delete", "delete-dialog"));
    }

    @Test
    void only_admins_are_offered_to_delete() {
        assertThat(actions(Role.ADMIN).names(WorkOrderStatus.REJECTED)).isEqualTo("delete");
        assertThat(actions(Role.SUPERVISOR).names(WorkOrderStatus.REJECTED)).isEmpty();
    }

    @Test
    void operators_are_offered_nothing() {
        for (var status : WorkOrderStatus.values()) {
            assertThat(actions(Role.OPERATOR).names(status)).isEmpty();
        }
    }

    private static OrderActions actions(Role role) {
        var actions = new OrderActions();
        actions.current = Reader.as(role, 1L);
        return actions;
    }
}
