package org.openmes.api.event;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.request.CursorPaging;
import org.openmes.event.EventLogFilter;
import org.openmes.event.EventLogService;
import org.openmes.shared.Violations;

/** The log of business events (spec 17.9). */
@Path("v1/event-logs")
@Endpoint
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class EventLogsResource {
    @Inject
    EventLogService log;

    @GET
    @Operation(operationId = "listLoggedEvents", summary = "List business events, newest first")
    public Many<LoggedEventResponse> list(@BeanParam EventLogQuery query, @BeanParam CursorPaging paging) {
        return list(query.toFilter(), paging);
    }

    @GET
    @Path("entity")
    @Operation(operationId = "listLoggedEventsOfRecord", summary = "List the events of one record, newest first")
    public Many<LoggedEventResponse> ofEntity(@BeanParam EventLogQuery query, @BeanParam CursorPaging paging) {
        var filter = query.toFilter();
        var violations = new Violations();
        violations.required("entity_type", filter.entityType());
        violations.required("entity_id", filter.entityId());
        violations.throwIfAny();
        return list(filter, paging);
    }

    private Many<LoggedEventResponse> list(EventLogFilter filter, CursorPaging paging) {
        return Many.of(
                paging,
                () -> log.list(filter, paging.page()),
                stretch -> log.list(filter, stretch),
                LoggedEventResponse::of);
    }
}
