package org.openmes.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a template that differ from what is stored, and only those: nothing is recorded about the others (spec
 * 11.2).
 *
 * @param deleted keys of steps that are there no longer
 * @param changed stored steps that say something else or stand at another place
 * @param added new steps
 */
record StepChanges(List<Long> deleted, List<Numbered> changed, List<Numbered> added) {
    static final StepChanges NONE = new StepChanges(List.of(), List.of(), List.of());

    /**
     * A step as it becomes.
     *
     * @param id null for a new one
     */
    record Numbered(@Nullable Long id, int number, TemplateStepFields fields) {
        boolean isStoredAs(ProcessTemplateDetails.Step stored) {
            return id != null
                    && stored.id() == id
                    && stored.stepNumber() == number
                    && TemplateStepFields.of(stored).equals(fields);
        }
    }

    boolean isEmpty() {
        return deleted.isEmpty() && changed.isEmpty() && added.isEmpty();
    }
}
