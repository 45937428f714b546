package org.openmes.shared;

/** The way a change came in; the ledger's field {@code via} (spec 11.2). */
public enum Channel {
    WEB,
    API,
    IMPORT,
    MQTT,
    MODULE,
    SYSTEM
}
