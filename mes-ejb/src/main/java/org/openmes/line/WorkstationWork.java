package org.openmes.line;

/** Asked before a workstation moves to another line: what other features still have to do there (spec 3.6). */
public interface WorkstationWork {
    /** How many open steps of batches are bound to the workstation. */
    long openSteps(long workstationId);
}
