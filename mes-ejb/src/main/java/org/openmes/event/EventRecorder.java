package org.openmes.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.AuditContext;
import org.openmes.shared.CommonTexts;
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
    /** So many are sent at once; a payload is large, so not all of them are kept in memory. */
    private static final int CHUNK = 1000;

    /** From so many on the database is faster with one text that it takes apart than with one statement for each. */
    private static final int MANY = 20;

    private static final String INTO = """
            insert into event_log (created_at, event_type, entity_type, entity_id, entity_key, line_id,
                                   user_id, user_label, via, request_id, reason, payload)\s""";

    private static final String ONE = INTO + """
            values (:createdAt, :eventType, :entityType, :entityId, :entityKey, :lineId, :userId, :userLabel, :via,
                    :requestId, :reason, cast(:payload as jsonb) || coalesce(cast(:commonPayload as jsonb), '{}'))""";

    /** They get their keys in the order of the text. The sub-select is there to read what they have in common only once. */
    private static final String SEVERAL = INTO + """
            select created_at, event_type, entity_type, entity_id, entity_key, line_id,
                   user_id, user_label, via, request_id, reason,
                   payload || coalesce((select cast(:common as jsonb)) -> common, '{}')
            from json_to_recordset(cast(:rows as json)) as sent(
                created_at timestamptz, event_type text, entity_type text, entity_id bigint, entity_key text,
                line_id bigint, user_id bigint, user_label text, via text, request_id text, reason text,
                payload jsonb, common integer)""";

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
            for (var from = 0; from < events.size(); from += CHUNK) {
                var rows = events.subList(from, Math.min(events.size(), from + CHUNK)).stream()
                        .map(EventRow::of)
                        .toList();
                if (rows.size() < MANY) {
                    writeFew(handle, rows);
                } else {
                    writeMany(handle, rows);
                }
            }
        });
    }

    private static void writeFew(Handle handle, List<EventRow> rows) {
        var batch = handle.prepareBatch(ONE);
        rows.forEach(row -> batch.bindMethods(row)
                .bind("payload", JsonText.write(row.payload()))
                .add());
        batch.execute();
    }

    private static void writeMany(Handle handle, List<EventRow> rows) {
        var common = new CommonTexts();
        var lines = rows.stream()
                .map(row -> new NumberedRow(row, common.placeOf(row.commonPayload())))
                .toList();
        handle.createUpdate(SEVERAL)
                .bind("rows", JsonText.write(lines))
                .bind("common", common.asArray())
                .execute();
    }

    /** A row with the place of what it has in common with others. */
    private record NumberedRow(
            @JsonUnwrapped EventRow row, @Nullable Integer common) {}
}
