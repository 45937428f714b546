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

/** The timeline of an issue (spec 7, 11.5). */
@Path("v1/issues/{id}/events")
@Endpoint
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issues")
public class IssueEventsResource {
    @Inject
    TimelineService timelines;

    @GET
    @Operation(operationId = "listIssueEvents", summary = "List what happened to an issue, latest first")
    public Many<TimelineEntryResponse> list(@PathParam("id") long id, @BeanParam CursorPaging paging) {
        return Many.of(
                paging,
                () -> timelines.ofIssue(id, paging.page()),
                stretch -> timelines.ofIssue(id, stretch),
                TimelineEntryResponse::of);
    }
}
