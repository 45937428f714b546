package org.openmes.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.AuditContext;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.shared.NotFoundException;
import org.openmes.workorder.LockedOrder;
import org.openmes.workorder.OrderFloor;

/** Takes hold of issues and lets what blocks follow their changes. */
@ApplicationScoped
class HeldIssues {
    @Inject
    Issues issues;

    @Inject
    IssueTypes types;

    @Inject
    IssueAttachments attachments;

    @Inject
    OrderFloor floor;

    @Inject
    AuditContext audit;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<LineIssueChanged> lineChanges;

    /**
     * Locks the issue after its types and its order.
     *
     * @param otherType a type the issue may get, held with the present one
     * @throws NotFoundException when there is no such issue
     */
    HeldIssue hold(long id, @Nullable Long otherType) {
        var known = issues.details(id);
        var held = new TreeSet<Long>();
        held.add(known.issueTypeId());
        if (otherType != null) {
            held.add(otherType);
        }
        held.forEach(types::forShare);
        var order = lockOrder(known.workOrderId());
        var issue = issues.lock(id);
        var type = types.forShare(issue.issueTypeId()).orElseThrow(() -> new NotFoundException("Issue", id));
        return new HeldIssue(issue, type, order);
    }

    /** The order of an issue, locked; locking tells the ledger who acts, so it is told here when there is none. */
    Optional<LockedOrder> lockOrder(@Nullable Long orderId) {
        if (orderId == null) {
            audit.ensure();
            return Optional.empty();
        }
        return Optional.of(floor.lock(orderId));
    }

    /** The issue, which is unsolved, blocks from now on if its type does. */
    void began(HeldIssue held) {
        if (!held.type().isBlocking()) {
            return;
        }
        held.order().ifPresentOrElse(floor::block, () -> tellLine(held, true));
    }

    /** The issue does not block any more, or never did: what it alone held back goes on. */
    void ended(HeldIssue held) {
        held.order().ifPresentOrElse(floor::unblockIfFree, () -> tellLine(held, false));
    }

    private void tellLine(HeldIssue held, boolean blocks) {
        var line = held.issue().lineId();
        if (line != null) {
            lineChanges.fire(new LineIssueChanged(line, blocks));
        }
    }

    /** Tells what happened to the issue, and perhaps by it to its order. */
    void tell(EventType type, HeldIssue held) {
        tell(type, held.issue(), held.lineId(), held.order().orElse(null));
    }

    /**
     * Tells what happened to the issue, which left its order as it was.
     *
     * @param lineId the line of its order, or its own
     */
    void tell(EventType type, Issue issue, @Nullable Long lineId) {
        tell(type, issue, lineId, null);
    }

    private void tell(EventType type, Issue issue, @Nullable Long lineId, @Nullable LockedOrder order) {
        var pictures = attachments.states(issue.id()); // read now: an issue that is deleted takes them along
        events.fire(new IssueEvent(
                type,
                issue.id(),
                issue.title(),
                lineId,
                () -> new IssuePayload(issue.state(pictures), order == null ? null : order.progress())));
    }
}
