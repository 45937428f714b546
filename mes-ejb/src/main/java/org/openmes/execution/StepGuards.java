package org.openmes.execution;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Message;
import org.openmes.shared.Role;
import org.openmes.shared.RuleException;

/**
 * When a step may be started or completed, in the fixed order of spec 5.6; each refusal explains itself. The same for
 * buttons and for commands.
 */
class StepGuards {
    private static final Duration UNDO_WITHIN = Duration.ofMinutes(2);

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
            case SKIP -> skip(step);
            case UNDO_START -> undoStart(step);
        };
    }

    private Optional<DomainException> start(BatchStep step) {
        var access = facts.access(step);
        return first(List.of(
                access::byLine,
                facts::startRefused,
                () -> byBatch(StepAction.START),
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
                () -> byStatus(StepAction.COMPLETE, StepStatus.IN_PROGRESS, step),
                () -> byRole(step),
                access::byStation));
    }

    private Optional<DomainException> skip(BatchStep step) {
        var access = facts.access(step);
        return first(List.of(
                access::byLine,
                facts::skipRefused,
                () -> byBatch(StepAction.SKIP),
                () -> byStatus(StepAction.SKIP, StepStatus.PENDING, step),
                () -> byChoice(step),
                () -> byRole(step),
                access::byStation,
                () -> bySequence(step)));
    }

    private Optional<DomainException> undoStart(BatchStep step) {
        return first(List.of(
                facts.access(step)::byLine,
                () -> byStatus(StepAction.UNDO_START, StepStatus.IN_PROGRESS, step),
                () -> byOwnStart(step)));
    }

    /** Operators leave out only what the process leaves open (spec 0.6). */
    private Optional<DomainException> byChoice(BatchStep step) {
        return step.isOptional() || facts.actor().role().atLeast(Role.SUPERVISOR)
                ? Optional.empty()
                : Optional.of(ForbiddenException.of("step.skip_required"));
    }

    /** Operators take back only their own start, and only while it is fresh (spec 5.6). */
    private Optional<DomainException> byOwnStart(BatchStep step) {
        var actor = facts.actor();
        if (actor.role().atLeast(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        var own = actor.userId() != null && actor.userId().equals(step.startedBy());
        return own && step.isFresh(facts.now(), UNDO_WITHIN)
                ? Optional.empty()
                : Optional.of(ForbiddenException.of("step.undo_own", UNDO_WITHIN.toMinutes()));
    }

    private static Optional<DomainException> first(List<Supplier<Optional<DomainException>>> guards) {
        return guards.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<DomainException> byBatch(StepAction action) {
        var status = facts.batch().status();
        return status.isOpen()
                ? Optional.empty()
                : Optional.of(RuleException.state("step", Message.of("step.batch_closed", action.label(), status)));
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

    private static Optional<DomainException> byStatus(StepAction action, StepStatus wanted, BatchStep step) {
        return step.status() == wanted
                ? Optional.empty()
                : Optional.of(RuleException.state("step", action.label(), List.of(wanted), step.status()));
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
