package org.openmes.audit;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the ledger are wanted; what is empty or null restricts nothing.
 *
 * @param entityTypes kinds of records, as the ledger names them, in any case and also with underscores
 * @param actions as {@code updated}, in any case
 * @param via channels, as {@code WEB}, in any case and whichever token or terminal it was
 * @param from the first day in the plant's zone
 * @param to the last day in the plant's zone
 * @param text part of a label, a reason or the changed values, in any case
 */
public record AuditFilter(
        Set<String> entityTypes,
        @Nullable Long entityId,
        @Nullable Long userId,
        Set<String> actions,
        Set<String> via,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text) {
    public static final AuditFilter ALL = new AuditFilter(Set.of(), null, null, Set.of(), Set.of(), null, null, null);

    public AuditFilter {
        entityTypes = Set.copyOf(entityTypes);
        actions = Set.copyOf(actions);
        via = Set.copyOf(via);
    }

    /** All entries of one record. */
    public static AuditFilter ofEntity(String entityType, long entityId) {
        return new AuditFilter(Set.of(entityType), entityId, null, Set.of(), Set.of(), null, null, null);
    }

    AuditFilter withKinds(Set<String> kinds) {
        return new AuditFilter(kinds, entityId, userId, actions, via, from, to, text);
    }
}
