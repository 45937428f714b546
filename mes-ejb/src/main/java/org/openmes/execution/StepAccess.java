package org.openmes.execution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDirectory.WorkstationEntry;
import org.openmes.shared.Actor;
import org.openmes.shared.DomainException;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Message;
import org.openmes.shared.Role;
import org.openmes.shared.RuleException;

/**
 * Who may work on a step, by line and workstation (spec 15.6).
 *
 * @param actor who wants to
 * @param orderLineId the line of the order
 * @param station the workstation the step is bound to
 * @param routing whether steps may be routed to workstations of other lines
 */
record StepAccess(
        Actor actor, @Nullable Long orderLineId, @Nullable WorkstationEntry station, boolean routing) {

    /** LINE_FORBIDDEN when neither the order's line nor the step's workstation is on an effective line. */
    Optional<DomainException> byLine() {
        return isOrderOnOwnLine() || isRoutedToOwnLine() ? Optional.empty() : Optional.of(ForbiddenException.line());
    }

    /** STATE_NOT_ALLOWED when the step belongs to another workstation than the person's. */
    Optional<DomainException> byStation() {
        if (!routing || actor.role().atLeast(Role.SUPERVISOR) || isAtRightStation()) {
            return Optional.empty();
        }
        var owner = station == null ? "-" : station.name();
        return Optional.of(RuleException.state("step", Message.of("step.other_workstation", owner)));
    }

    /** STATE_NOT_ALLOWED when the workstation is switched off; Supervisors may start there all the same. */
    Optional<DomainException> byActivation() {
        if (station == null || station.isActive() || actor.role().atLeast(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        return Optional.of(RuleException.state("step", Message.of("step.workstation_inactive", station.name())));
    }

    /** What somebody who may start at a workstation that is switched off should know. */
    Optional<Message> warning() {
        return station == null || station.isActive()
                ? Optional.empty()
                : Optional.of(Message.of("step.workstation_off", station.name()));
    }

    private boolean isAtRightStation() {
        if (station == null) {
            return isOrderOnOwnLine();
        }
        return actor.workstationId() == null ? isRoutedToOwnLine() : actor.workstationId() == station.id();
    }

    private boolean isOrderOnOwnLine() {
        return actor.lines().contains(orderLineId);
    }

    private boolean isRoutedToOwnLine() {
        return routing && station != null && actor.lines().contains(station.lineId());
    }
}
