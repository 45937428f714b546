package org.openmes.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.ListFilter;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;

/** Where webhooks are kept; what is secret of them comes here encrypted and leaves so. */
@ApplicationScoped
class Webhooks {
    static final Duration FORMER_SECRET_HOLDS = Duration.ofHours(24);

    private static final String COLUMNS = """
            select id, name, url, events, header_names, is_active,
                   former_secret_until, disabled_at, failing_since, created_at, updated_at, updated_by, version""";
    private static final String TABLE = "webhook";
    private static final String SELECT = COLUMNS + " from " + TABLE + " ";
    private static final Term ID = Term.required("id", "bigint");
    private static final Term NAME = Term.required("lower(name)", "text");
    private static final ListOrder ORDER = new ListOrder(
            Map.of(
                    "id",
                    ID,
                    "name",
                    NAME,
                    "created_at",
                    Term.required("created_at", "timestamptz"),
                    "updated_at",
                    Term.required("updated_at", "timestamptz")),
            List.of(NAME),
            ID);

    private static final String NEWEST_POSITION = "(select coalesce(max(position), 0) from event_position)";

    @Inject
    Database database;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    Page<WebhookDetails> list(ListFilter filter) {
        var conditions = filter.conditions("name, url", "is_active");
        var now = clock.instant();
        var query = new ListQuery(COLUMNS, TABLE, "", ID.column(), conditions, ORDER.by(filter.sort()));
        return database.read(
                handle -> query.page(handle, filter.page(), Row.class).map(row -> row.details(now)));
    }

    WebhookDetails get(long id) {
        return find(id, "").orElseThrow(() -> new NotFoundException("Webhook", id));
    }

    /** The webhook, which nobody else changes or tells anything before this transaction ends. */
    WebhookDetails lock(long id) {
        return lockIfPresent(id).orElseThrow(() -> new NotFoundException("Webhook", id));
    }

    /** The same; empty when there is none any more. */
    Optional<WebhookDetails> lockIfPresent(long id) {
        return find(id, " for update");
    }

    private Optional<WebhookDetails> find(long id, String lock) {
        return database.read(handle -> handle.createQuery(SELECT + "where id = :id" + lock)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(row -> row.details(clock.instant())));
    }

    /** Lines up everybody who adds a webhook, to the end of the transaction; how many there are. */
    long countForMore() {
        return database.read(handle -> {
            handle.createQuery("select 1 from pg_advisory_xact_lock(hashtext('webhooks'))")
                    .mapTo(Integer.class)
                    .one();
            return handle.createQuery("select count(*) from webhook")
                    .mapTo(Long.class)
                    .one();
        });
    }

    boolean nameTaken(String name, @Nullable Long except) {
        return database.read(handle -> handle.createQuery("""
                        select exists (select 1 from webhook where lower(name) = lower(:name)
                            and id is distinct from cast(:except as bigint))""")
                .bind("name", name)
                .bind("except", except)
                .mapTo(Boolean.class)
                .one());
    }

    /** The key of a new webhook, known before its row because what is encrypted is bound to it. */
    long nextId() {
        return database.read(handle -> handle.createQuery("select nextval('webhook_id_seq')")
                .mapTo(Long.class)
                .one());
    }

    /** Keeps a new one, which is told what is published from now on. */
    void add(long id, WebhookFields fields, @Nullable String headers, String secret) {
        database.write(
                handle -> bound(handle.createUpdate("""
                        insert into webhook (id, name, url, events, header_names, headers, secret, is_active,
                                             first_position, created_at, updated_at, updated_by)
                        values (:id, :name, :url, :events, :headerNames, :headers, :secret, :active,\s""" + NEWEST_POSITION + ", :now, :now, :by)"), id, fields, headers)
                        .bind("secret", secret)
                        .execute());
    }

    /**
     * Changes one that is locked; headers stay as they are where the fields name none. Switched on again, it is told what is
     * published from now on.
     */
    void change(long id, WebhookFields fields, @Nullable String headers) {
        database.write(handle -> bound(handle.createUpdate("""
                        update webhook set
                            name = :name, url = :url, events = :events,
                            header_names = case when :keepsHeaders then header_names else :headerNames end,
                            headers = case when :keepsHeaders then headers else :headers end,
                            first_position = case when :active and not is_active then\s""" + NEWEST_POSITION + """
                                                  else first_position end,
                            failing_since = case when :active and not is_active then null else failing_since end,
                            disabled_at = case when :active then null else disabled_at end,
                            is_active = :active, version = version + 1, updated_at = :now, updated_by = :by
                        where id = :id"""), id, fields, headers)
                .bind("keepsHeaders", fields.headers() == null)
                .execute());
    }

    private <T extends SqlStatement<T>> T bound(T statement, long id, WebhookFields fields, @Nullable String headers) {
        return statement
                .bind("id", id)
                .bind("name", fields.name())
                .bind("url", fields.url())
                .bind("events", WebhookState.names(fields.events()).toArray(String[]::new))
                .bind("headerNames", fields.headerNames().toArray(String[]::new))
                .bind("headers", headers)
                .bind("active", fields.isActive())
                .bind("now", clock.instant())
                .bind("by", current.get().label());
    }

    /**
     * Signs with another secret from now on, and for a day with the former one, too.
     *
     * @param former the present secret, encrypted for its new place; null when it cannot be read any more
     */
    void replaceSecret(long id, String secret, @Nullable String former) {
        var now = clock.instant();
        database.write(handle -> handle.createUpdate("""
                        update webhook set secret = :secret, former_secret = :former, former_secret_until = :until,
                            version = version + 1, updated_at = :now, updated_by = :by
                        where id = :id""")
                .bind("id", id)
                .bind("secret", secret)
                .bind("former", former)
                .bind("until", former == null ? null : now.plus(FORMER_SECRET_HOLDS))
                .bind("now", now)
                .bind("by", current.get().label())
                .execute());
    }

    /** Deletes one that is locked, with all that was sent to it. */
    void remove(long id) {
        database.write(handle -> handle.createUpdate("delete from webhook where id = :id")
                .bind("id", id)
                .execute());
    }

    /** Notes that something arrived. */
    void arrived(long id) {
        database.write(handle -> handle.createUpdate(
                        "update webhook set failing_since = null where id = :id and failing_since is not null")
                .bind("id", id)
                .execute());
    }

    /** Notes that something did not arrive; since when nothing does. */
    Instant failed(long id) {
        var since = new Instant[1];
        database.write(handle -> since[0] = handle.createQuery("""
                        update webhook set failing_since = coalesce(failing_since, :now) where id = :id
                        returning failing_since""")
                .bind("now", clock.instant())
                .bind("id", id)
                .mapTo(Instant.class)
                .one());
        return since[0];
    }

    /** Switches one off that cannot be reached. */
    void disable(long id) {
        database.write(handle -> handle.createUpdate("""
                        update webhook set is_active = false, disabled_at = :now, version = version + 1, updated_at = :now,
                            updated_by = :by
                        where id = :id""")
                .bind("now", clock.instant())
                .bind("by", current.get().label())
                .bind("id", id)
                .execute());
    }

    /** What is encrypted of a webhook, with when the former secret ends. */
    Optional<Encrypted> encrypted(long id) {
        return database.read(handle -> handle.createQuery(
                        "select headers, secret, former_secret, former_secret_until from webhook where id = :id")
                .bind("id", id)
                .mapTo(Encrypted.class)
                .findOne());
    }

    /** As they lie in the row. */
    public record Encrypted(
            @Nullable String headers,
            String secret,
            @Nullable String formerSecret,
            @Nullable Instant formerSecretUntil) {}

    /** A row without what is secret. */
    public record Row(
            long id,
            String name,
            String url,
            String[] events,
            String[] headerNames,
            boolean isActive,
            @Nullable Instant formerSecretUntil,
            @Nullable Instant disabledAt,
            @Nullable Instant failingSince,
            Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable String updatedBy,
            long version) {

        /** A former secret that has ended is none any more. */
        WebhookDetails details(Instant now) {
            var former = formerSecretUntil != null && formerSecretUntil.isAfter(now) ? formerSecretUntil : null;
            return new WebhookDetails(
                    id,
                    name,
                    url,
                    Arrays.stream(events)
                            .flatMap(event -> WebhookEvent.find(event).stream())
                            .sorted()
                            .toList(),
                    List.of(headerNames),
                    isActive,
                    former,
                    disabledAt,
                    failingSince,
                    createdAt,
                    updatedAt,
                    updatedBy,
                    version);
        }
    }
}
