package org.openmes.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.audit.AuditAction;
import org.openmes.audit.AuditEntry;
import org.openmes.audit.FieldChange;

/**
 * An entry of the ledger as the page shows it.
 *
 * @param changes the fields, values cut at what a screen can show
 * @param action null for one that has no text
 */
public record EntryRow(
        AuditEntry entry,
        List<FieldChange> changes,
        @Nullable AuditAction action) {
    private static final int LONGEST = 2000;
    private static final int FEW = 3;
    private static final String OTHERS = "is-off";

    static EntryRow of(AuditEntry entry) {
        var changes = entry.changes().stream()
                .map(change -> new FieldChange(change.field(), cut(change.before()), cut(change.after())))
                .toList();
        return new EntryRow(entry, changes, AuditAction.of(entry.action()).orElse(null));
    }

    private static @Nullable String cut(@Nullable String value) {
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    /** What kind of record it is about, in words. */
    public String kind() {
        return RecordPages.words(entry.entityType());
    }

    /** The page of the record; null when it has none, or is gone. */
    public @Nullable String page() {
        return isDeleted() ? null : RecordPages.of(entry.entityType(), entry.entityId());
    }

    public boolean isKnown() {
        return action != null;
    }

    public boolean isCreated() {
        return action == AuditAction.CREATED;
    }

    public boolean isDeleted() {
        return action == AuditAction.DELETED;
    }

    /** Whether its fields are few enough to be read at a glance. */
    public boolean isShort() {
        return !isCreated() && !isDeleted() && changes.size() <= FEW;
    }

    /** What the mark of the action looks like. */
    public String look() {
        if (action == null) {
            return OTHERS;
        }
        return switch (action) {
            case CREATED, SAMPLE_DATA_LOADED, TOKEN_CREATED -> "is-done";
            case UPDATED, SETTING_CHANGED, PASSWORD_CHANGED, PIN_CHANGED, ROLE_CHANGED, UNLOCKED -> "is-in_progress";
            case TRANSITION -> "is-accepted";
            case DELETED, LOGIN_FAILED, LOCKED, PURGED, TOKEN_REVOKED, PASSWORD_RESET -> "is-blocked";
            case LOGIN, LOGOUT, EXPORT, IMPORT_RUN -> OTHERS;
        };
    }
}
