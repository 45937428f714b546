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
import org.openmes.event.EventFeed;
import org.openmes.event.EventWait;

/** The feed of business events (spec 17.12). */
@Path("v1/events")
@Endpoint
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventsResource {
    @Inject
    EventFeed feed;

    @Inject
    EventWait wait;

    @GET
    @Operation(
            operationId = "listEvents",
            summary = "Read business events in their published order",
            description = "Who asks again with the last meta.next as after misses none and gets none twice.")
    public EventsResponse list(@BeanParam EventQuery query) {
        var longest = query.longestWait();
        return EventsResponse.of(wait.read(query.toRequest(feed::latest), longest));
    }
}
