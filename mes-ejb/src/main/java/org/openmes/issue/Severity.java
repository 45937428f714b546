package org.openmes.issue;

/** How bad a kind of problem is; independent of whether it blocks (spec 7.1). */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
