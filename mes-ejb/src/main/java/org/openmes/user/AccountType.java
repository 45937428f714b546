package org.openmes.user;

/** Whose account it is (spec 9.1). */
public enum AccountType {
    /** One employee. */
    USER,
    /** The shared account of a terminal, bound to one workstation; always an operator. */
    WORKSTATION
}
