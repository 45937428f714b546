package org.openmes.shared;

/** What an account may do. The order is the rank: each role may do at least what the one before may do. */
public enum Role {
    OPERATOR,
    SUPERVISOR,
    ADMIN,
    /** Timers, jobs and machines; never given to an account. */
    SYSTEM;

    /** Whether this role ranks at least as high as {@code other} (spec 4.3, required role of a step). */
    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
