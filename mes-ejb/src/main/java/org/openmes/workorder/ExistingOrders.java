package org.openmes.workorder;

/** What becomes of an order whose number exists already (spec 6.5). */
public enum ExistingOrders {
    /** It gets the fields that are named; a finished one is skipped. */
    UPDATE_OR_CREATE,
    /** It is left alone. */
    SKIP_EXISTING,
    /** It is refused as DUPLICATE. */
    ERROR_ON_DUPLICATE
}
