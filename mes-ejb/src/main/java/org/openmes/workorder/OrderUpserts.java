package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.DomainException;
import org.openmes.shared.EventType;
import org.openmes.shared.UnavailableException;
import org.openmes.workorder.UpsertOutcome.Result;
import org.openmes.workorder.UpsertRound.Creation;
import org.openmes.workorder.UpsertRound.Decision;
import org.openmes.workorder.UpsertRound.Edition;
import org.openmes.workorder.UpsertRound.Omission;

/**
 * Creates and changes orders of which the sender need not know whether they exist. All is read, then decided, then written;
 * a number that somebody else takes in between is looked at once more, as one that exists now.
 */
@ApplicationScoped
class OrderUpserts {
    private static final int ROUNDS = 5;

    @Inject
    OrderSighting sighting;

    @Inject
    ManyOrders orders;

    @Inject
    OrderRows rows;

    @Inject
    OrderEdits edits;

    @Inject
    OrderWarnings warnings;

    @Inject
    OrderFloor floor;

    @Inject
    OrderIssues issues;

    @Inject
    Settings settings;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Creates or changes the orders, one after the other as they were sent.
     *
     * @param allOrNothing whether one refusal refuses all
     * @return what became of each
     * @throws org.openmes.shared.ValidationException with the refusals, when all were wanted or nothing
     */
    List<UpsertOutcome> perform(List<SentOrder> sent, ExistingOrders existing, boolean allOrNothing) {
        var call = new UpsertCall(sent, allOrNothing);
        var open = call.readable();
        for (var round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            open = round(call, open, existing);
        }
        open.forEach(place -> call.fail(place, null, new UnavailableException()));
        call.requireAll();
        return call.outcomes();
    }

    /** Does what can be done, and answers with what has to be looked at once more. */
    private List<Integer> round(UpsertCall call, List<Integer> open, ExistingOrders existing) {
        var actor = current.get();
        var sighted = sighting.of(
                open.stream().map(call::order).toList(),
                OrderSource.of(actor.origin().channel()));
        var rules = new OrderRules(sighted.basis(), settings::productionPeriod, actor);
        var round = new UpsertRound(rules, sighted, existing, clock.instant());
        var decisions = new TreeMap<Integer, Decision>();
        var changed = new ChangedOrders();
        for (var place : open) {
            var order = call.order(place);
            try {
                var decision = round.decide(order);
                decisions.put(place, decision);
                call.note(place, outcome(order, decision));
                if (decision instanceof Edition edition && !edition.isBorn()) {
                    perform(edition, sighted, rules, changed);
                }
            } catch (DomainException refusal) {
                call.fail(place, visible(round.storedOf(order)), refusal);
            }
        }
        call.requireAll();
        rows.update(changed);
        orders.release(sighted.stored().values());
        return write(call, round.born(), decisions);
    }

    private void perform(Edition edition, SightedOrders sighted, OrderRules rules, ChangedOrders changed) {
        var order = edition.order();
        if (edits.perform(order, edition.edit(), sighted.totals(order), sighted.basis(), rules)) {
            changed.add(order, edition.edit().changesType());
        }
    }

    private UpsertOutcome outcome(UpsertWorkOrder sent, Decision decision) {
        if (decision instanceof Creation creation) {
            var fields = creation.order().fields();
            return new UpsertOutcome(sent.orderNo(), Result.CREATED, null, null, warnings.of(fields, null));
        }
        if (decision instanceof Edition edition) {
            var told = warnings.of(edition.edit().after(), edition.edit().before());
            var id = edition.isBorn() ? null : edition.order().id();
            return new UpsertOutcome(sent.orderNo(), Result.UPDATED, id, null, told);
        }
        var omission = (Omission) decision;
        var id = visible(omission.order());
        return new UpsertOutcome(sent.orderNo(), Result.SKIPPED, id, omission.reason(), List.of());
    }

    /** The key of an order that is written already, for those who may see it. */
    private @Nullable Long visible(@Nullable WorkOrder order) {
        return order != null && order.isWritten() && current.get().lines().contains(order.lineId()) ? order.id() : null;
    }

    /** Writes the new orders; answers with the places of those that somebody else has written first. */
    private List<Integer> write(UpsertCall call, Map<String, WorkOrder> born, Map<Integer, Decision> decisions) {
        if (born.isEmpty()) {
            return List.of();
        }
        var keys = rows.insert(List.copyOf(new TreeMap<>(born).values()));
        var written = born.values().stream()
                .filter(order -> keys.contains(order.id()))
                .toList();
        written.forEach(order -> events.fire(order.event(EventType.WORK_ORDER_CREATED)));
        blockHindered(written);
        var lost = new ArrayList<Integer>();
        decisions.forEach((place, decision) -> {
            var id = decision.order().id();
            if (keys.contains(id)) {
                call.noteKey(place, id);
            } else if (decision.isBorn()) {
                lost.add(place);
            }
        });
        return lost;
    }

    /** As one that comes into being alone: an issue of its line may block it at once (spec 7.5). */
    private void blockHindered(List<WorkOrder> created) {
        var onLine = created.stream()
                .filter(order -> order.lineId() != null)
                .collect(Collectors.groupingBy(
                        WorkOrder::lineId, Collectors.mapping(WorkOrder::id, Collectors.toList())));
        var hindered = issues.linesHindered(onLine.keySet()).stream()
                .flatMap(line -> onLine.get(line).stream())
                .toList();
        orders.lock(hindered).forEach(floor::block);
    }
}
