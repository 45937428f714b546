package org.openmes.api.line;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Done;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.answer.One;
import org.openmes.api.request.Preconditions;
import org.openmes.api.request.SortedQuery;
import org.openmes.line.LineStatusService;

/** Board statuses (spec 3.7, 17.11): listed and created here are those of all lines; any is read and changed by its key. */
@Path("v1/line-statuses")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lines")
public class LineStatusesResource {
    @Inject
    LineStatusService statuses;

    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listLineStatuses", summary = "List the board statuses of all lines by their order")
    public Many<LineStatusResponse> list(@BeanParam SortedQuery query) {
        return Many.of(statuses.global(query.all()), LineStatusResponse::of);
    }

    @POST
    @Operation(operationId = "createLineStatus", summary = "Create a board status that is valid on all lines")
    public One<LineStatusResponse> create(LineStatusRequest request) {
        var status = statuses.create(null, request.toFields());
        return One.created("line-statuses", status.id(), LineStatusResponse.of(status));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getLineStatus", summary = "Read a board status")
    public One<LineStatusResponse> get(@PathParam("id") long id) {
        return One.of(LineStatusResponse.of(statuses.get(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceLineStatus", summary = "Change a board status; what is required must be there")
    public One<LineStatusResponse> put(@PathParam("id") long id, LineStatusRequest request) {
        return patch(id, request);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "updateLineStatus", summary = "Change the named fields of a board status")
    public One<LineStatusResponse> patch(@PathParam("id") long id, LineStatusRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(LineStatusResponse.of(statuses.change(id, request.toChange(), expected)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteLineStatus", summary = "Delete a board status; orders that have it have none then")
    public Done delete(@PathParam("id") long id) {
        statuses.delete(id, preconditions.expectedVersion());
        return Done.DELETED;
    }
}
