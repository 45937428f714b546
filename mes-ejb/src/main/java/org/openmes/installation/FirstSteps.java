package org.openmes.installation;

/**
 * How far a new plant is set up (spec 1.4).
 *
 * @param dismissed whether the reader has put the list away
 */
public record FirstSteps(
        boolean hasLine,
        boolean hasProductType,
        boolean hasTemplateWithSteps,
        boolean hasWorkOrder,
        boolean dismissed) {

    /** Whether the list is still of use to the reader. */
    public boolean isShown() {
        return !dismissed && !(hasLine && hasProductType && hasTemplateWithSteps && hasWorkOrder);
    }
}
