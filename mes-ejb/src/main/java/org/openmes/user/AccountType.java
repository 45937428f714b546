package org.openmes.user;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;

/** Whose account it is (spec 9.1). */
public enum AccountType {
    /** One employee. */
    USER,
    /** The shared account of a terminal, bound to one workstation; always an operator. */
    WORKSTATION;

    /** Whether it is bound to a workstation; persons are bound to none. */
    public boolean takesWorkstation() {
        return this == WORKSTATION;
    }

    /** Whether lines may be assigned one by one to such an account in this role: Admins have all (spec 9.4). */
    public boolean takesLines(@Nullable Role role) {
        return this == USER && role != Role.ADMIN;
    }

    /** Whether such an account in this role may have all lines: only Supervisors (spec 9.3). */
    public boolean takesAllLines(@Nullable Role role) {
        return this == USER && role == Role.SUPERVISOR;
    }

    /** Whether such an account in this role may have a PIN: never the powerful, never the shared (spec 1.2). */
    public boolean takesPin(@Nullable Role role) {
        return this == USER && role != Role.ADMIN;
    }
}
