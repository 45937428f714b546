package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Database;
import org.openmes.shared.JsonText;

/** Finds, locks and writes thousands of orders by a few statements. */
@ApplicationScoped
class ManyOrders {
    /** So many are written by one statement. */
    private static final int CHUNK = 1000;

    /** The columns of a new order; what it has besides is the same for all and stands in the schema. */
    private static final String INSERT = """
            insert into work_order (%1$s)
            select %1$s from jsonb_populate_recordset(cast(null as work_order), cast(:rows as jsonb))
            on conflict do nothing
            returning id""".formatted("""
            id, order_no, product_name, planned_qty, line_id, product_type_id, priority, due_date, week_number,
            month_number, production_year, description, extra_data, status, counting_source, line_status_id,
            process_snapshot, source, external_ref, created_at, created_by, updated_at, updated_by""");

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
        if (ids.isEmpty()) {
            return List.of();
        }
        var locked = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select w.* from work_order w where w.id = any(cast(string_to_array(:ids, ',') as bigint[]))
                        order by w.id for update""", WorkOrder.class)
                .setParameter("ids", ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .getResultList();
        settings.readAgain();
        return locked;
    }

    /**
     * Gives the new orders their keys and writes them. One whose number or reference somebody else has used meanwhile is
     * not written.
     *
     * @param orders by number, whatever its case: who writes the same numbers must not wait for each other
     * @return the keys of those that are written
     */
    Set<Long> insert(List<WorkOrder> orders) {
        var keys = draw(orders.size());
        for (var i = 0; i < orders.size(); i++) {
            orders.get(i).writtenUnder(keys.get(i));
        }
        var written = new HashSet<Long>();
        for (var from = 0; from < orders.size(); from += CHUNK) {
            var states = orders.subList(from, Math.min(orders.size(), from + CHUNK)).stream()
                    .map(WorkOrderState::of)
                    .toList();
            database.writeBeside(handle -> handle.createQuery(INSERT)
                    .bind("rows", JsonText.write(states))
                    .mapTo(Long.class)
                    .forEach(written::add));
        }
        return written;
    }

    private List<Long> draw(int count) {
        return database.read(handle -> handle.createQuery(
                        "select nextval(pg_get_serial_sequence('work_order', 'id')) from generate_series(1, :count)")
                .bind("count", count)
                .mapTo(Long.class)
                .list());
    }
}
