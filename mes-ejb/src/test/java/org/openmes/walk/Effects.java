package org.openmes.walk;

import java.util.Map;
import java.util.TreeMap;

/** What a command should leave in the event log and in the ledger, and how the free quantity may shrink by it. */
final class Effects {
    private final Map<String, Integer> events = new TreeMap<>();
    private final Map<String, Integer> rows = new TreeMap<>();
    long moreThanTarget;

    void event(String type, long id) {
        events.merge(type + " " + id, 1, Integer::sum);
    }

    /** The row becomes another one, once, however many of its fields change and for how many reasons. */
    void row(String entity, long id) {
        row(entity + " " + id);
    }

    /** As {@link #row(String, long)}, for a row that the ledger knows otherwise. */
    void row(String name) {
        rows.put(name, 1);
    }

    /** An interval of the order begins or ends; its key is not known beforehand. */
    void interval(String action) {
        rows.merge("WorkOrderInterval " + action, 1, Integer::sum);
    }

    Map<String, Integer> events() {
        return events;
    }

    /** How many entries the ledger gets of each row. */
    Map<String, Integer> rows() {
        return rows;
    }
}
