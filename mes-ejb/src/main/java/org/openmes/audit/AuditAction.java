package org.openmes.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entry of the ledger can say was done (spec 11.1). */
public enum AuditAction {
    CREATED,
    UPDATED,
    DELETED,
    TRANSITION,
    SETTING_CHANGED,
    LOGIN,
    LOGIN_FAILED,
    LOGOUT,
    LOCKED,
    UNLOCKED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    PIN_CHANGED,
    ROLE_CHANGED,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    EXPORT,
    IMPORT_RUN,
    PURGED,
    SAMPLE_DATA_LOADED;

    /** The one that the ledger writes so; empty for what no version of the product has written. */
    public static Optional<AuditAction> of(String text) {
        return Stream.of(values()).filter(action -> action.text().equals(text)).findFirst();
    }

    /** As the ledger writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
