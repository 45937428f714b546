package org.openmes.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDirectory;
import org.openmes.shared.Violations;

/** A workstation must be active when it is chosen; one that was chosen before may stay (spec 4.3). */
@ApplicationScoped
class StepWorkstations {
    @Inject
    LineDirectory lines;

    /**
     * Adds a violation for a workstation that cannot be chosen.
     *
     * @param chosen those that were chosen before
     */
    void check(Violations violations, String field, @Nullable Long id, Set<Long> chosen) {
        if (id != null
                && !chosen.contains(id)
                && lines.workstation(id).filter(station -> station.isActive()).isEmpty()) {
            violations.add(field, "validation.unknown", id);
        }
    }
}
