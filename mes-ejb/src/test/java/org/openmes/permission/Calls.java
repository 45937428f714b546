package org.openmes.permission;

/** How the methods of some boundaries are called. */
interface Calls {
    /** Writes them down. */
    void writeInto(Book book);
}
