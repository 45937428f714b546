package org.openmes.execution;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Message;
import org.openmes.shared.RuleException;

/**
 * When a step may be started or completed, in the fixed order of spec 5.6; each refusal explains itself. The same for
 * buttons and for commands.
 */
class StepGuards {
    private final StepFacts facts;

    StepGuards(StepFacts facts) {
        this.facts = facts;
    }

    /**
     * Ends here when the action is refused.
     *
     * @param expectedVersion the version of the step that was read; null to skip the check
     */
    void require(StepAction action, BatchStep step, @Nullable Long expectedVersion) {
        facts.access(step).byLine().ifPresent(StepGuards::refuse);
        step.requireVersion(expectedVersion);
        refusal(action, step).ifPresent(StepGuards::refuse);
    }

    /** The first reason that stands against the action. */
    Optional<DomainException> refusal(StepAction action, BatchStep step) {
        return switch (action) {
            case START -> start(step);
            case COMPLETE -> complete(step);
        };
    }

    private Optional<DomainException> start(BatchStep step) {
        var access = facts.access(step);
        return first(List.of(
                access::byLine,
                facts::startRefused,
                this::byBatch,
                () -> byStatusForStart(step),
                () -> byRole(step),
                access::byStation,
                access::byActivation,
                () -> bySequence(step),
                () -> byHands(step)));
    }

    private Optional<DomainException> complete(BatchStep step) {
        var access = facts.access(step);
        return first(List.of(
                access::byLine,
                facts::completeRefused,
                () -> byStatusForComplete(step),
                () -> byRole(step),
                access::byStation));
    }

    private static Optional<DomainException> first(List<Supplier<Optional<DomainException>>> guards) {
        return guards.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<DomainException> byBatch() {
        var status = facts.batch().status();
        return status.isOpen()
                ? Optional.empty()
                : Optional.of(
                        RuleException.state("step", Message.of("step.batch_closed", StepAction.START.label(), status)));
    }

    private Optional<DomainException> byStatusForStart(BatchStep step) {
        if (step.status() == StepStatus.PENDING) {
            return Optional.empty();
        }
        if (step.startedBy() == null) {
            return Optional.of(
                    RuleException.state("step", StepAction.START.label(), List.of(StepStatus.PENDING), step.status()));
        }
        var starter = facts.names().apply(step.startedBy());
        return Optional.of(RuleException.state("step", Message.of("step.already_started", step.status(), starter)));
    }

    private static Optional<DomainException> byStatusForComplete(BatchStep step) {
        return step.status() == StepStatus.IN_PROGRESS
                ? Optional.empty()
                : Optional.of(RuleException.state(
                        "step", StepAction.COMPLETE.label(), List.of(StepStatus.IN_PROGRESS), step.status()));
    }

    private Optional<DomainException> byRole(BatchStep step) {
        var role = step.requiredRole();
        return role == null || facts.actor().role().atLeast(role)
                ? Optional.empty()
                : Optional.of(ForbiddenException.stepRole(role));
    }

    /** Every lower step must be done or skipped; gaps in the numbers do not matter. */
    private Optional<DomainException> bySequence(BatchStep step) {
        if (!facts.rules().forceSequentialSteps()) {
            return Optional.empty();
        }
        return facts.siblings().stream()
                .filter(lower ->
                        lower.number() < step.number() && !lower.status().isPassed())
                .findFirst()
                .map(lower -> new RuleException(
                        ErrorCode.STEP_ORDER, "step", Message.of("step_order", lower.number(), step.number())));
    }

    private Optional<DomainException> byHands(BatchStep step) {
        return facts.rules().oneRunningStepPerUser() && facts.handsFull().test(step)
                ? Optional.of(RuleException.state("step", Message.of("step.one_at_a_time")))
                : Optional.empty();
    }

    private static void refuse(DomainException refusal) {
        throw refusal;
    }
}
