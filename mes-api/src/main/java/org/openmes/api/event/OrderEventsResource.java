package org.openmes.api.event;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.request.CursorPaging;
import org.openmes.event.TimelineService;

/** The timeline of an order (spec 17.4). */
@Path("v1/work-orders/{id}/events")
@Endpoint
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work orders")
public class OrderEventsResource {
    @Inject
    TimelineService timelines;

    @GET
    @Operation(operationId = "listWorkOrderEvents", summary = "List what happened to an order, latest first")
    public Many<TimelineEntryResponse> list(@PathParam("id") long id, @BeanParam CursorPaging paging) {
        return Many.of(
                paging,
                () -> timelines.ofOrder(id, paging.page()),
                stretch -> timelines.ofOrder(id, stretch),
                TimelineEntryResponse::of);
    }
}
