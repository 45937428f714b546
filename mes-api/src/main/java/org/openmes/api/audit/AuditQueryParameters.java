package org.openmes.api.audit;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.ListValues;
import org.openmes.audit.AuditFilter;

/** What the ledger may be restricted by (spec 17.9). */
public class AuditQueryParameters {
    private static final String MANY = "One or more, repeated or separated by commas";

    @QueryParam("entity_type")
    @Parameter(description = MANY + ": kinds of records, as WorkOrder or work_order")
    List<String> entityTypes = List.of();

    @QueryParam("entity_id")
    @Nullable
    Long entityId;

    @QueryParam("user_id")
    @Nullable
    Long userId;

    @QueryParam("action")
    @Parameter(description = MANY)
    List<String> actions = List.of();

    @QueryParam("via")
    @Parameter(description = MANY)
    List<String> via = List.of();

    @QueryParam("start_date")
    @Parameter(description = "First day, in the plant's zone")
    @Nullable
    LocalDate startDate;

    @QueryParam("end_date")
    @Parameter(description = "Last day, in the plant's zone")
    @Nullable
    LocalDate endDate;

    @QueryParam("search")
    @Parameter(description = "Part of a label, a reason or a changed value")
    @Nullable
    String search;

    AuditFilter toFilter() {
        return new AuditFilter(
                Set.copyOf(ListValues.texts(entityTypes)),
                entityId,
                userId,
                Set.copyOf(ListValues.texts(actions)),
                Set.copyOf(ListValues.texts(via)),
                startDate,
                endDate,
                search == null || search.isBlank() ? null : search);
    }
}
