package org.openmes.workorder;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;
import org.openmes.workorder.OrderBatches.BatchTotals;

/**
 * Decides about the orders of one call, one after the other as they were sent: each sees what those before it leave. It asks
 * no database and writes nothing; new orders are only made in memory.
 */
final class UpsertRound {
    private final OrderRules rules;
    private final SightedOrders sighted;
    private final ExistingOrders existing;
    private final Instant now;
    private final Map<String, WorkOrder> born = new LinkedHashMap<>();
    private final Set<String> references;

    UpsertRound(OrderRules rules, SightedOrders sighted, ExistingOrders existing, Instant now) {
        this.rules = rules;
        this.sighted = sighted;
        this.existing = existing;
        this.now = now;
        references = new HashSet<>(sighted.takenReferences());
    }

    /** What is to be done with one order. */
    sealed interface Decision {
        WorkOrder order();

        /** Whether the order is made by this call, and not written yet. */
        boolean isBorn();
    }

    /** It is new. */
    record Creation(WorkOrder order) implements Decision {
        @Override
        public boolean isBorn() {
            return true;
        }
    }

    /** It exists and is to be changed; one that the same call has made is changed already. */
    record Edition(WorkOrder order, OrderEdit edit, boolean isBorn) implements Decision {}

    /**
     * It exists and is left alone.
     *
     * @param reason null when that was wanted
     */
    record Omission(
            WorkOrder order, boolean isBorn, @Nullable RuleException reason) implements Decision {}

    /** The new orders so far, by what their numbers have in common. */
    Map<String, WorkOrder> born() {
        return born;
    }

    /** The order that this one would change; null when there is none. */
    @Nullable
    WorkOrder storedOf(UpsertWorkOrder sent) {
        return sighted.stored(sighted.keyOf(sent));
    }

    /** The decision; a refusal ends in a {@link org.openmes.shared.DomainException} and leaves everything as it is. */
    Decision decide(UpsertWorkOrder sent) {
        var key = sighted.keyOf(sent);
        var stored = sighted.stored(key);
        var order = stored != null || key == null ? stored : born.get(key);
        if (order == null) {
            return create(sent, key);
        }
        return switch (existing) {
            case SKIP_EXISTING -> new Omission(order, stored == null, null);
            case ERROR_ON_DUPLICATE -> throw ValidationException.duplicate("order_no");
            case UPDATE_OR_CREATE -> change(sent, order, stored == null);
        };
    }

    private Creation create(UpsertWorkOrder sent, @Nullable String key) {
        if (sent.version() != null && sent.number() != null) {
            throw new NotFoundException("Work order", sent.orderNo());
        }
        var violations = new Violations();
        var command = sent.toCreation();
        var fields = rules.meant(command, violations);
        rules.checkNew(fields, command.codes(), violations);
        if (sent.externalRef() != null && references.contains(sent.externalRef())) {
            throw ValidationException.duplicate("external_ref");
        }
        var order = rules.born(fields, sent.externalRef(), now);
        references.add(sent.externalRef());
        born.put(key, order);
        return new Creation(order);
    }

    private Decision change(UpsertWorkOrder sent, WorkOrder order, boolean isBorn) {
        var totals = isBorn ? BatchTotals.NONE : sighted.totals(order);
        try {
            rules.requireEditable(order, totals, sent.version());
        } catch (RuleException finished) {
            return new Omission(order, isBorn, finished);
        }
        requireSameReference(sent, order);
        var violations = new Violations();
        var change = rules.meant(sent.toChange(), violations);
        var edit = rules.edit(order, change, totals, sighted.basis().lines().keySet(), violations);
        if (isBorn) {
            take(order, edit);
        }
        return new Edition(order, edit, isBorn);
    }

    private static void requireSameReference(UpsertWorkOrder sent, WorkOrder order) {
        var known = order.externalRef();
        if (sent.externalRef() != null && known != null && !known.equals(sent.externalRef())) {
            throw ValidationException.of("external_ref", "workorder.other_reference", known);
        }
    }

    /** Nobody knows of the order yet, so nothing follows from the change. */
    private void take(WorkOrder order, OrderEdit edit) {
        order.take(edit.after());
        if (edit.changesType()) {
            order.freeze(rules.process(edit.after()));
        }
    }
}
