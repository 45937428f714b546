package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.openmes.shared.Database;

/** What the ledger and the log of events tell of an order, in their order. */
@ApplicationScoped
class Traces {
    @Inject
    Database database;

    List<String> ledgerOf(long order) {
        return texts(
                "select action from audit_log where entity_type = 'WorkOrder' and entity_id = :order order by id",
                order);
    }

    List<String> eventsOf(long order) {
        return texts(
                "select event_type from event_log where entity_type = 'WorkOrder' and entity_id = :order order by id",
                order);
    }

    /** Whether the newest event of the order tells its row as it is; instants are written in another way. */
    boolean isTold(long order) {
        return database.read(handle -> handle.createQuery("""
                        select e.payload @> (to_jsonb(o) - array['created_at', 'updated_at', 'accepted_at', 'started_at',
                            'completed_at', 'blocked_at', 'unblocked_at'])
                        from work_order o join event_log e on e.entity_type = 'WorkOrder' and e.entity_id = o.id
                        where o.id = :order order by e.id desc limit 1""")
                .bind("order", order)
                .mapTo(Boolean.class)
                .one());
    }

    private List<String> texts(String query, long order) {
        return database.read(handle -> handle.createQuery(query)
                .bind("order", order)
                .mapTo(String.class)
                .list());
    }
}
