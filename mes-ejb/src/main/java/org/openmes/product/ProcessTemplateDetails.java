package org.openmes.product;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;

/**
 * A template with its steps.
 *
 * @param template the template's own fields
 * @param steps by number
 */
public record ProcessTemplateDetails(Head template, List<Step> steps) {

    /**
     * The template's own fields.
     *
     * @param templateVersion the number of the version, assigned, never edited (spec 4.2)
     * @param inForce whether new orders of the product type freeze this one
     * @param version the optimistic version of the record
     */
    public record Head(
            long id,
            long productTypeId,
            String name,
            int templateVersion,
            boolean isActive,
            boolean inForce,
            Instant createdAt,
            @Nullable Instant updatedAt,
            long version) {}

    /** One step as it is stored. */
    public record Step(
            long id,
            long processTemplateId,
            int stepNumber,
            String name,
            @Nullable String instruction,
            @Nullable Integer estimatedDurationMinutes,
            @Nullable Long workstationId,
            @Nullable String workstationCode,
            @Nullable String workstationName,
            @Nullable Role requiredRole,
            boolean isOptional) {}
}
