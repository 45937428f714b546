package org.openmes.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.JsonText;

/** Where settings are kept. */
@ApplicationScoped
class StoredSettings {
    /** The first half of an advisory lock; those of sign-ins are beside it. */
    private static final int CHANGES = 4204;

    private static final String SELECT =
            "select key, coalesce(value #>> '{}', '') as value, version, updated_at, updated_by from system_setting ";

    @Inject
    Database database;

    @Inject
    RememberedSettings remembered;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /** A row of {@code system_setting}, its value as text. */
    public record Stored(
            String key,
            String value,
            long version,
            @Nullable Instant updatedAt,
            @Nullable String updatedBy) {}

    List<Stored> all() {
        return database.read(
                handle -> handle.createQuery(SELECT).mapTo(Stored.class).list());
    }

    /** Stores a value where none is stored yet. */
    void storeOnce(SettingKey key, String value) {
        remembered.forget();
        database.write(handle -> handle.createUpdate("""
                        insert into system_setting (key, value, updated_at, updated_by)
                        values (:key, cast(:value as jsonb), :now, :by) on conflict do nothing""")
                .bind("key", key.key())
                .bind("value", JsonText.write(key.type.json(value)))
                .bind("now", clock.instant())
                .bind("by", label())
                .execute());
    }

    /** Lines up everybody who changes settings, to the end of the transaction. */
    void lock() {
        database.read(handle -> handle.createQuery("select 1 from pg_advisory_xact_lock(:settings, 0)")
                .bind("settings", CHANGES)
                .mapTo(Integer.class)
                .one());
    }

    /** Stores another value. The default is stored first, so that the ledger shows what held before. */
    void replace(SettingKey key, String value) {
        storeOnce(key, key.defaultValue);
        write(key, value);
    }

    private void write(SettingKey key, String value) {
        remembered.forget();
        database.write(handle -> handle.createUpdate("""
                        update system_setting set value = cast(:value as jsonb), version = version + 1,
                            updated_at = :now, updated_by = :by where key = :key""")
                .bind("key", key.key())
                .bind("value", JsonText.write(key.type.json(value)))
                .bind("now", clock.instant())
                .bind("by", label())
                .execute());
    }

    private String label() {
        return actor.find().map(Actor::label).orElse("System");
    }
}
