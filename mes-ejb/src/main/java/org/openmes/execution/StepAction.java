package org.openmes.execution;

/** What people do with a step (spec 5.6). */
public enum StepAction {
    START("Start"),
    COMPLETE("Complete"),
    SKIP("Skip"),
    UNDO_START("Undo start");

    private final String label;

    StepAction(String label) {
        this.label = label;
    }

    /** The word refusals use. */
    public String label() {
        return label;
    }
}
