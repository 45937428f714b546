package org.openmes.shared;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A record that people edit: its key, its version (spec G5) and who changed it last. */
@MappedSuperclass
public abstract class EditableRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @OptimisticLock(excluded = true)
    private @Nullable Instant updatedAt;

    @OptimisticLock(excluded = true)
    private @Nullable String updatedBy;

    /** The key; only of a record that is stored. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    /** Whether it has its key. */
    public boolean isWritten() {
        return id != null;
    }

    /** Gives a new record the key under which it is about to be written by SQL, past the entity manager. */
    public void writtenUnder(long key) {
        id = key;
    }

    /** Counts a change that is about to be written by SQL, past the entity manager. */
    public void changedBeside() {
        version++;
    }

    /** How it was changed last. */
    public LastChange lastChange() {
        return new LastChange(updatedAt, updatedBy, version);
    }

    /** Notes who changes the record now. */
    public void touch(Actor actor, Instant now) {
        updatedBy = actor.label();
        updatedAt = now;
    }

    /**
     * Refuses a change that was decided on an older state.
     *
     * @param expected the version the caller read; null when it did not say
     * @throws StaleVersionException naming who changed the record since
     */
    public void requireVersion(@Nullable Long expected) {
        lastChange().requireVersion(expected);
    }

    /** The refusal of a change that was decided on an older state; names who changed the record since. */
    public StaleVersionException stale() {
        return lastChange().stale();
    }
}
