package org.openmes.workorder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WorkOrderStatusTest {
    @Test
    void the_life_cycle_is_exactly_this() {
        var table = Arrays.stream(WorkOrderStatus.values())
                .map(from -> from + " > " + from.next())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        PENDING > [ACCEPTED, BLOCKED, REJECTED, CANCELLED]
                        ACCEPTED > [IN_PROGRESS, BLOCKED, REJECTED, CANCELLED]
                        IN_PROGRESS > [PAUSED, BLOCKED, DONE, CANCELLED]
                        PAUSED > [IN_PROGRESS, BLOCKED, CANCELLED]
                        BLOCKED > [PENDING, ACCEPTED, IN_PROGRESS, PAUSED, CANCELLED]
                        DONE > [IN_PROGRESS]
                        REJECTED > [PENDING, IN_PROGRESS]
                        CANCELLED > [PENDING, IN_PROGRESS]""");
    }

    @Test
    void each_action_is_possible_from_exactly_these_statuses() {
        var table = Arrays.stream(WorkOrderAction.values())
                .map(action -> action + " " + action.from() + " " + action.leastRole())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        ACCEPT [PENDING] SUPERVISOR
                        REJECT [PENDING, ACCEPTED] SUPERVISOR
                        START [ACCEPTED] SUPERVISOR
                        PAUSE [IN_PROGRESS] SUPERVISOR
                        RESUME [PAUSED] SUPERVISOR
                        COMPLETE [IN_PROGRESS] SUPERVISOR
                        CANCEL [PENDING, ACCEPTED, IN_PROGRESS, PAUSED, BLOCKED] SUPERVISOR
                        REOPEN [DONE, REJECTED, CANCELLED] SUPERVISOR
                        BLOCK [PENDING, ACCEPTED, IN_PROGRESS, PAUSED] ADMIN
                        UNBLOCK [BLOCKED] ADMIN
                        FORCE_STATUS [PENDING, ACCEPTED, IN_PROGRESS, PAUSED, BLOCKED, DONE, REJECTED, CANCELLED] ADMIN
                        EDIT [PENDING, ACCEPTED, IN_PROGRESS, PAUSED, BLOCKED] SUPERVISOR
                        REFRESH_TEMPLATE [PENDING, ACCEPTED] SUPERVISOR
                        DELETE [PENDING, REJECTED, CANCELLED] ADMIN""");
    }
}
