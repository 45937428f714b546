package org.openmes.workorder;

/** Who feeds the produced quantity of an order (spec 5.1, 5.5). */
public enum CountingSource {
    OPERATOR,
    MACHINE,
    BOTH
}
