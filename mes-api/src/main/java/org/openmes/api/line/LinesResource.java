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
import org.openmes.api.request.SetupQuery;
import org.openmes.line.LineService;
import org.openmes.report.LineFileService;

/** Production lines (spec 3, 17.3, 17.11). */
@Path("v1/lines")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lines")
public class LinesResource {
    @Inject
    LineService lines;

    @Inject
    LineFileService files;

    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listLines", summary = "List the own lines by name, each with its workstations")
    public Many<LineResponse> list(@BeanParam SetupQuery query) {
        return Many.of(lines.list(query.all()), LineResponse::of);
    }

    @POST
    @Operation(operationId = "createLine", summary = "Create a line")
    public One<LineFileResponse> create(LineRequest request) {
        var id = lines.create(request.toFields()).line().id();
        return One.created("lines", id, read(id));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getLine", summary = "Read a line with everything that belongs to it")
    public One<LineFileResponse> get(@PathParam("id") long id) {
        return One.of(read(id));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceLine", summary = "Change a line; what is required must be there")
    public One<LineFileResponse> put(@PathParam("id") long id, LineRequest request) {
        return patch(id, request);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "updateLine", summary = "Change the named fields of a line")
    public One<LineFileResponse> patch(@PathParam("id") long id, LineRequest request) {
        lines.change(id, request.toChange(), preconditions.expectedVersion(request.version()));
        return get(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteLine", summary = "Delete a line that was never used")
    public Done delete(@PathParam("id") long id) {
        lines.delete(id, preconditions.expectedVersion());
        return Done.DELETED;
    }

    private LineFileResponse read(long id) {
        return LineFileResponse.of(files.get(id));
    }
}
