package org.openmes.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDirectory;
import org.openmes.setting.SettingValues;
import org.openmes.setting.Settings;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Message;
import org.openmes.shared.RuleException;
import org.openmes.shared.Warnings;
import org.openmes.workorder.LockedOrder;
import org.openmes.workorder.OrderFloor;

/** When a step may be started or completed, in the fixed order of spec 5.6; each refusal explains itself. */
@ApplicationScoped
class StepGuards {
    private static final String START = "Start";
    private static final String COMPLETE = "Complete";

    @Inject
    Batches batches;

    @Inject
    OrderFloor floor;

    @Inject
    LineDirectory lines;

    @Inject
    Settings settings;

    @Inject
    CurrentActor current;

    @Inject
    Warnings warnings;

    void requireStartable(
            LockedOrder order, Batch batch, BatchStep step, List<BatchStep> siblings, @Nullable Long expectedVersion) {
        var rules = settings.now();
        var access = access(order, step, rules);
        access.byLine().ifPresent(StepGuards::refuse);
        step.requireVersion(expectedVersion);
        floor.requireWorkableForStep(order, START);
        requireOpenBatch(batch, START);
        requirePending(step);
        requireRole(step);
        access.byStation().ifPresent(StepGuards::refuse);
        access.byActivation().ifPresent(StepGuards::refuse);
        if (rules.forceSequentialSteps()) {
            sequence(step, siblings).ifPresent(StepGuards::refuse);
        }
        if (rules.oneRunningStepPerUser()) {
            requireFreeHands(step);
        }
        access.warning().ifPresent(warnings::add);
    }

    void requireCompletable(LockedOrder order, BatchStep step, @Nullable Long expectedVersion) {
        var access = access(order, step, settings.now());
        access.byLine().ifPresent(StepGuards::refuse);
        step.requireVersion(expectedVersion);
        floor.requireRunning(order, COMPLETE);
        if (step.status() != StepStatus.IN_PROGRESS) {
            throw RuleException.state("step", COMPLETE, List.of(StepStatus.IN_PROGRESS), step.status());
        }
        requireRole(step);
        access.byStation().ifPresent(StepGuards::refuse);
    }

    private StepAccess access(LockedOrder order, BatchStep step, SettingValues rules) {
        var stationId = step.workstationId();
        var station = stationId == null ? null : lines.workstation(stationId).orElse(null);
        return new StepAccess(current.get(), order.lineId(), station, rules.workstationRoutingEnabled());
    }

    private static void requireOpenBatch(Batch batch, String action) {
        if (batch.status() != BatchStatus.PENDING && batch.status() != BatchStatus.IN_PROGRESS) {
            throw RuleException.state("step", Message.of("step.batch_closed", action, batch.status()));
        }
    }

    private void requirePending(BatchStep step) {
        if (step.status() == StepStatus.PENDING) {
            return;
        }
        if (step.startedBy() == null) {
            throw RuleException.state("step", START, List.of(StepStatus.PENDING), step.status());
        }
        var starter = batches.stepDetails(step.id()).step().startedByName();
        throw RuleException.state("step", Message.of("step.already_started", step.status(), String.valueOf(starter)));
    }

    private void requireRole(BatchStep step) {
        var role = step.requiredRole();
        if (role != null && !current.get().role().atLeast(role)) {
            throw ForbiddenException.stepRole(role);
        }
    }

    /** Every lower step must be done or skipped; gaps in the numbers do not matter. */
    private static Optional<DomainException> sequence(BatchStep step, List<BatchStep> siblings) {
        return siblings.stream()
                .filter(lower ->
                        lower.number() < step.number() && !lower.status().isPassed())
                .findFirst()
                .map(lower -> new RuleException(
                        ErrorCode.STEP_ORDER, "step", Message.of("step_order", lower.number(), step.number())));
    }

    private void requireFreeHands(BatchStep step) {
        var userId = current.get().userId();
        if (userId != null && batches.runningStepsOf(userId, step.id()) > 0) {
            throw RuleException.state("step", Message.of("step.one_at_a_time"));
        }
    }

    private static void refuse(DomainException refusal) {
        throw refusal;
    }
}
