package org.openmes.execution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDirectory.WorkstationEntry;
import org.openmes.setting.SettingValues;
import org.openmes.shared.Actor;
import org.openmes.shared.DomainException;
import org.openmes.workorder.LockedOrder;

/**
 * What decides on the steps of a batch, read once, so that a page shows many steps for the price of one.
 *
 * @param startRefused why no step of the order may start now, if so
 * @param completeRefused why no step of the order may be completed now, if so
 * @param skipRefused why no step of the order may be left out now, if so
 * @param siblings all steps of the batch, by number
 * @param stations the workstations of the steps by key
 * @param names tells the name of somebody who started a step
 * @param handsFull whether the actor is working on another step than this
 */
record StepFacts(
        Actor actor,
        LockedOrder order,
        Optional<DomainException> startRefused,
        Optional<DomainException> completeRefused,
        Optional<DomainException> skipRefused,
        Batch batch,
        List<BatchStep> siblings,
        Map<Long, WorkstationEntry> stations,
        LongFunction<String> names,
        SettingValues rules,
        Predicate<BatchStep> handsFull,
        Instant now) {

    StepAccess access(BatchStep step) {
        return new StepAccess(actor, order.lineId(), station(step), rules.workstationRoutingEnabled());
    }

    /** Where the step is executed: the line of its workstation, else of its order. */
    @Nullable
    Long lineOf(BatchStep step) {
        var station = station(step);
        return station == null ? order.lineId() : station.lineId();
    }

    private @Nullable WorkstationEntry station(BatchStep step) {
        return step.workstationId() == null ? null : stations.get(step.workstationId());
    }
}
