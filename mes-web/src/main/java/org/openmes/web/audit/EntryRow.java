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
 * @param isKnown whether the action has a text
 */
public record EntryRow(AuditEntry entry, List<FieldChange> changes, boolean isKnown) {
    private static final int LONGEST = 2000;
    private static final int FEW = 3;

    static EntryRow of(AuditEntry entry) {
        var changes = entry.changes().stream()
                .map(change -> new FieldChange(change.field(), cut(change.before()), cut(change.after())))
                .toList();
        var known = List.of(AuditAction.values()).stream()
                .anyMatch(action -> action.text().equals(entry.action()));
        return new EntryRow(entry, changes, known);
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

    public boolean isCreated() {
        return entry.action().equals(AuditAction.CREATED.text());
    }

    public boolean isDeleted() {
        return entry.action().equals(AuditAction.DELETED.text());
    }

    /** Whether its fields are few enough to be read at a glance. */
    public boolean isShort() {
        return !isCreated() && !isDeleted() && changes.size() <= FEW;
    }

    /** What the mark of the action looks like. */
    public String look() {
        return switch (entry.action()) {
            case "created", "sample_data_loaded", "token_created" -> "is-done";
            case "updated", "password_changed", "pin_changed", "role_changed", "unlocked" -> "is-in_progress";
            case "transition" -> "is-accepted";
            case "deleted", "login_failed", "locked", "token_revoked", "password_reset" -> "is-blocked";
            default -> "is-off";
        };
    }
}
