package org.openmes.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.JsonText;

/** Writes every event into the log, inside the transaction that caused it. */
@ApplicationScoped
class EventRecorder {
    @Inject
    Database database;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    void record(@Observes DomainEvent event) {
        var actor = current.get();
        database.write(handle -> handle.createUpdate("""
                        insert into event_log (created_at, event_type, entity_type, entity_id, entity_key, line_id,
                                               user_id, user_label, via, request_id, payload)
                        values (:at, :type, :entityType, :entityId, :entityKey, :lineId,
                                :userId, :label, :via, :requestId, cast(:payload as jsonb))""")
                .bind("at", clock.instant())
                .bind("type", event.type().name())
                .bind("entityType", event.entityType())
                .bind("entityId", event.entityId())
                .bind("entityKey", event.entityKey())
                .bind("lineId", event.lineId())
                .bind("userId", actor.userId())
                .bind("label", actor.label())
                .bind("via", actor.origin().via())
                .bind("requestId", actor.origin().requestId())
                .bind("payload", JsonText.write(event.payload()))
                .execute());
    }
}
