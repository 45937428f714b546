package org.openmes.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import org.openmes.shared.AuditContext;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.JsonText;

/**
 * Writes every event into the log, inside the transaction that caused it and at its end.
 *
 * <p>An insert at once would write the changed entities each time, and the ledger would show the states between: one
 * request, one entry for each changed row. It also lets payloads tell the rows as the transaction leaves them.
 */
@ApplicationScoped
class EventRecorder {
    /** So many are sent at once. */
    private static final int CHUNK = 1000;

    private static final String INSERT = """
            insert into event_log (created_at, event_type, entity_type, entity_id, entity_key, line_id,
                                   user_id, user_label, via, request_id, reason, payload)
            values (:at, :type, :entityType, :entityId, :entityKey, :lineId,
                    :userId, :label, :via, :requestId, :reason, cast(:payload as jsonb))""";

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    Database database;

    @Inject
    AuditContext audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    void record(@Observes DomainEvent event) {
        gathered().add(new RecordedEvent(event, current.get(), clock.instant(), audit.reason()));
    }

    private GatheredEvents gathered() {
        var present = (GatheredEvents) transaction.getResource(GatheredEvents.class);
        if (present != null) {
            return present;
        }
        var begun = new GatheredEvents(this::write);
        transaction.registerInterposedSynchronization(begun);
        transaction.putResource(GatheredEvents.class, begun);
        return begun;
    }

    private void write(List<RecordedEvent> events) {
        database.write(handle -> {
            var batch = handle.prepareBatch(INSERT); // a payload is large: not all of them are kept in memory
            for (var recorded : events) {
                var event = recorded.event();
                var actor = recorded.actor();
                batch.bind("at", recorded.at())
                        .bind("type", event.type().name())
                        .bind("entityType", event.entityType())
                        .bind("entityId", event.entityId())
                        .bind("entityKey", event.entityKey())
                        .bind("lineId", event.lineId())
                        .bind("userId", actor.userId())
                        .bind("label", actor.label())
                        .bind("via", actor.origin().via())
                        .bind("requestId", actor.origin().requestId())
                        .bind("reason", event.sharesReason() ? recorded.reason() : null)
                        .bind("payload", JsonText.write(event.payload()))
                        .add();
                if (batch.size() == CHUNK) {
                    batch.execute();
                }
            }
            batch.execute();
        });
    }
}
