package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmes.line.LineDirectory.WorkstationEntry;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;

/** The table of spec 15.6: order on line 1, step routed to press 20 on line 2. */
class StepAccessTest {
    private static final long ORDER_LINE = 1;
    private static final WorkstationEntry PRESS = new WorkstationEntry(20, 2, "CURE-01-P1", "Press 1", true);

    @Test
    void an_operator_of_the_workstations_line_may_do_the_routed_step() {
        var access = access(operatorOf(2), PRESS, true);

        assertThat(access.byLine()).isEmpty();
        assertThat(access.byStation()).isEmpty();
    }

    @Test
    void an_operator_of_the_orders_line_sees_the_order_but_not_the_foreign_station() {
        var access = access(operatorOf(1), PRESS, true);

        assertThat(access.byLine()).isEmpty();
        assertThat(access.byStation()).map(DomainException::code).contains(ErrorCode.STATE_NOT_ALLOWED);
    }

    @Test
    void an_operator_of_neither_line_is_refused() {
        assertThat(access(operatorOf(3), PRESS, true).byLine())
                .map(DomainException::code)
                .contains(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void without_routing_only_the_orders_line_counts() {
        assertThat(access(operatorOf(2), PRESS, false).byLine()).isPresent();
        assertThat(access(operatorOf(1), PRESS, false).byLine()).isEmpty();
        assertThat(access(operatorOf(1), PRESS, false).byStation()).isEmpty();
    }

    @Test
    void without_routing_nobody_is_bound_to_a_station() {
        assertThat(access(terminalAt(10, ORDER_LINE), PRESS, false).byStation()).isEmpty();
    }

    @Test
    void a_step_without_station_is_for_people_of_the_orders_line() {
        assertThat(access(operatorOf(1), null, true).byStation()).isEmpty();
        assertThat(access(operatorOf(2), null, true).byStation())
                .map(refusal -> refusal.reason().arguments())
                .contains(List.of("-"));
        assertThat(access(operatorOf(1), null, true).warning()).isEmpty();
        assertThat(access(operatorOf(1), null, true).byActivation()).isEmpty();
    }

    @Test
    void a_terminal_does_only_the_steps_of_its_workstation_and_those_without_one() {
        var other = new WorkstationEntry(21, 2, "CURE-01-P2", "Press 2", true);

        assertThat(access(terminalAt(20, 2), PRESS, true).byStation()).isEmpty();
        assertThat(access(terminalAt(20, 2), other, true).byStation()).isPresent();
        assertThat(access(terminalAt(10, ORDER_LINE), null, true).byStation()).isEmpty();
    }

    @Test
    void a_supervisor_is_not_limited_inside_his_lines() {
        assertThat(access(actor(Role.SUPERVISOR, 1, null), PRESS, true).byStation())
                .isEmpty();
    }

    @Test
    void at_a_workstation_that_is_switched_off_only_a_supervisor_starts() {
        var off = new WorkstationEntry(20, 2, "CURE-01-P1", "Press 1", false);

        assertThat(access(operatorOf(2), off, true).byActivation()).isPresent();
        assertThat(access(actor(Role.SUPERVISOR, 2, null), off, true).byActivation())
                .isEmpty();
        assertThat(access(actor(Role.SUPERVISOR, 2, null), off, true).warning()).isPresent();
        assertThat(access(actor(Role.SUPERVISOR, 2, null), PRESS, true).warning())
                .isEmpty();
    }

    private static StepAccess access(Actor actor, @Nullable WorkstationEntry station, boolean routing) {
        return new StepAccess(actor, ORDER_LINE, station, routing);
    }

    private static Actor operatorOf(long line) {
        return actor(Role.OPERATOR, line, null);
    }

    private static Actor terminalAt(long workstation, long line) {
        return actor(Role.OPERATOR, line, workstation);
    }

    private static Actor actor(Role role, long line, @Nullable Long workstation) {
        var origin = new Origin(Channel.API, "test", null, null);
        return new Actor(7L, "somebody", "Somebody", role, LineScope.of(Set.of(line)), workstation, false, origin);
    }
}
