package org.openmes.api.audit;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Violations;

/** Whose history is wanted. */
public class AuditedEntityQuery {
    @QueryParam("entity_type")
    @Parameter(description = "The kind of record, as WorkOrder or work_order", required = true)
    @Nullable
    String entityType;

    @QueryParam("entity_id")
    @Parameter(description = "Its key", required = true)
    @Nullable
    Long entityId;

    /**
     * What was asked for.
     *
     * @throws org.openmes.shared.ValidationException when something is missing
     */
    Entity entity() {
        var violations = new Violations();
        violations.required("entity_type", entityType);
        violations.required("entity_id", entityId);
        violations.throwIfAny();
        return new Entity(entityType, entityId);
    }

    /** One record. */
    record Entity(String type, long id) {}
}
