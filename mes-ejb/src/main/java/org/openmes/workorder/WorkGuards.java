package org.openmes.workorder;

import static org.openmes.workorder.WorkOrderStatus.ACCEPTED;
import static org.openmes.workorder.WorkOrderStatus.BLOCKED;
import static org.openmes.workorder.WorkOrderStatus.IN_PROGRESS;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.openmes.shared.DomainException;
import org.openmes.shared.RuleException;

/**
 * Whether work on an order may go on now, and why not (spec 5.5, 5.6, 7.5).
 *
 * @param blockingTitles the titles of the issues that block the order, asked only where they decide
 * @param lineIssuesBlock whether issues of a line block its orders, asked only where it decides
 */
record WorkGuards(LockedOrder order, Supplier<List<String>> blockingTitles, BooleanSupplier lineIssuesBlock) {
    /** Why a batch or a step may not begin: the order must be ACCEPTED or IN_PROGRESS. */
    Optional<DomainException> startRefusal(String field, String action) {
        return refusal(field, action, EnumSet.of(ACCEPTED, IN_PROGRESS));
    }

    /** Why a step may not be reported: the order must be IN_PROGRESS. */
    Optional<DomainException> runRefusal(String field, String action) {
        return refusal(field, action, EnumSet.of(IN_PROGRESS));
    }

    private Optional<DomainException> refusal(String field, String action, Set<WorkOrderStatus> allowed) {
        if (order.status() == BLOCKED) {
            return Optional.of(Blockers.refusal(field, order, blockingTitles.get()));
        }
        return allowed.contains(order.status())
                ? byLine(field)
                : Optional.of(RuleException.state(field, action, allowed, order.status()));
    }

    /** An issue of the line hinders what would begin there, although the order itself was not in work and is free. */
    private Optional<DomainException> byLine(String field) {
        if (order.isUnblockedByHand() || !lineIssuesBlock.getAsBoolean()) {
            return Optional.empty();
        }
        var titles = blockingTitles.get();
        return titles.isEmpty() ? Optional.empty() : Optional.of(Blockers.refusal(field, order, titles));
    }
}
