package org.openmes.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the token of a program may be used for, at most (spec 14.2); the rights of its owner hold besides. */
public enum TokenScope {
    WORK_ORDERS_READ("work-orders:read"),
    WORK_ORDERS_WRITE("work-orders:write", WORK_ORDERS_READ),
    ISSUES_READ("issues:read"),
    ISSUES_WRITE("issues:write", ISSUES_READ),
    MASTER_DATA_READ("master-data:read"),
    MASTER_DATA_WRITE("master-data:write", MASTER_DATA_READ),
    REPORTS_READ("reports:read"),
    AUDIT_READ("audit:read"),
    EVENTS_READ("events:read"),
    /** Whatever the owner may do: who administrates accounts can give himself any other scope. */
    ADMIN("admin");

    private final String wireName;
    private final @Nullable TokenScope included;

    TokenScope(String wireName) {
        this(wireName, null);
    }

    TokenScope(String wireName, @Nullable TokenScope included) {
        this.wireName = wireName;
        this.included = included;
    }

    /** The scope with this name, as in {@code work-orders:read}. */
    public static Optional<TokenScope> find(String wireName) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName.equals(wireName))
                .findFirst();
    }

    /** The name as database, API and page spell it. */
    public String wireName() {
        return wireName;
    }

    /** Whether one of these scopes allows what asks for this one: writing includes reading. */
    public boolean isIn(Collection<TokenScope> given) {
        return given.stream().anyMatch(scope -> scope == this || scope == ADMIN || scope.included == this);
    }
}
