package org.openmes.audit;

import java.util.Locale;

/** What an entry of the ledger can say was done (spec 11.1). */
public enum AuditAction {
    CREATED,
    UPDATED,
    DELETED,
    TRANSITION,
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
    SAMPLE_DATA_LOADED;

    /** As the ledger writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
