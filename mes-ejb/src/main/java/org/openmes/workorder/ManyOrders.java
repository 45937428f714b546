package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Database;

/** Finds and locks thousands of orders by a few statements. */
@ApplicationScoped
class ManyOrders {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    Settings settings;

    /**
     * A number that was looked for, and the order that has it.
     *
     * @param given as it was looked for
     * @param lookedFor the same for all numbers that differ in nothing but their case
     * @param id null when no order has it; so are the others then
     */
    public record Numbered(
            String given,
            String lookedFor,
            @Nullable Long id,
            @Nullable String orderNo,
            @Nullable Long lineId) {}

    /** Who has these numbers, any case; read without a lock. */
    List<Numbered> numbered(Collection<String> numbers) {
        return database.read(handle -> handle.createQuery("""
                        select n.given, lower(n.given) as looked_for, o.id, o.order_no, o.line_id
                        from unnest(:numbers) as n(given)
                        left join work_order o on lower(o.order_no) = lower(n.given)""")
                .bind("numbers", numbers.toArray(String[]::new))
                .mapTo(Numbered.class)
                .list());
    }

    /** Those of these references that orders of the source have already. */
    Set<String> takenReferences(OrderSource source, Collection<String> references) {
        if (references.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(database.read(handle -> handle.createQuery(
                        "select external_ref from work_order where source = :source and external_ref = any(:references)")
                .bind("source", source.name())
                .bind("references", references.toArray(String[]::new))
                .mapTo(String.class)
                .list()));
    }

    /**
     * The orders with these keys, locked to the end of the transaction in the order of their keys; those that are gone are
     * missing. The ledger must know already who acts.
     */
    List<WorkOrder> lock(Collection<Long> ids) {
        return lock(ids, false);
    }

    /**
     * As {@link #lock(Collection)}, but until they are {@linkplain #release released} nothing writes what changes in them
     * except {@link OrderRows#update}.
     *
     * @throws IllegalStateException when the transaction has loaded one of them before: both would write it
     */
    List<WorkOrder> lockBeside(Collection<Long> ids) {
        var locked = lock(ids, true);
        var session = entities.unwrap(Session.class);
        if (!locked.stream().allMatch(session::isReadOnly)) {
            throw new IllegalStateException("an order is loaded already");
        }
        return locked;
    }

    /** Forgets that the orders are loaded, not that they are locked: who asks for one reads it again. */
    void release(Collection<WorkOrder> orders) {
        orders.forEach(entities::detach);
    }

    private List<WorkOrder> lock(Collection<Long> ids, boolean beside) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var locked = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select w.* from work_order w where w.id = any(cast(string_to_array(:ids, ',') as bigint[]))
                        order by w.id for update""", WorkOrder.class)
                .setParameter("ids", ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .setReadOnly(beside)
                .getResultList();
        settings.readAgain();
        return locked;
    }
}
