package org.openmes.api.event;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.ListValues;
import org.openmes.event.EventLogFilter;
import org.openmes.shared.EventType;

/** What the event log may be restricted by (spec 17.9). */
public class EventLogQuery {
    @QueryParam("event_type")
    @Parameter(description = "One or more, repeated or separated by commas")
    List<String> eventTypes = List.of();

    @QueryParam("entity_type")
    @Parameter(description = "The kind of record, as WorkOrder or work_order")
    @Nullable
    String entityType;

    @QueryParam("entity_id")
    @Nullable
    Long entityId;

    @QueryParam("user_id")
    @Nullable
    Long userId;

    @QueryParam("start_date")
    @Parameter(description = "First day, in the plant's zone")
    @Nullable
    LocalDate startDate;

    @QueryParam("end_date")
    @Parameter(description = "Last day, in the plant's zone")
    @Nullable
    LocalDate endDate;

    EventLogFilter toFilter() {
        return new EventLogFilter(
                ListValues.constants("event_type", EventType.class, eventTypes),
                entityType == null || entityType.isBlank() ? null : entityType,
                entityId,
                userId,
                startDate,
                endDate);
    }
}
