package org.openmes.api.line;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Done;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.One;
import org.openmes.api.request.Preconditions;
import org.openmes.line.WorkstationService;

/** Single workstations (spec 3.6, 17.11); those of a line are listed and added below the line. */
@Path("v1/workstations")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lines")
public class WorkstationsResource {
    @Inject
    WorkstationService workstations;

    @Inject
    Preconditions preconditions;

    @GET
    @Path("{id}")
    @Operation(operationId = "getWorkstation", summary = "Read a workstation")
    public One<WorkstationResponse> get(@PathParam("id") long id) {
        return One.of(WorkstationResponse.of(workstations.get(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceWorkstation", summary = "Change a workstation; what is required must be there")
    public One<WorkstationResponse> put(@PathParam("id") long id, WorkstationRequest request) {
        return patch(id, request);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "updateWorkstation", summary = "Change the named fields of a workstation")
    public One<WorkstationResponse> patch(@PathParam("id") long id, WorkstationRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(WorkstationResponse.of(workstations.change(id, request.toChange(), expected)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteWorkstation", summary = "Delete a workstation that nothing uses")
    public Done delete(@PathParam("id") long id) {
        workstations.delete(id, preconditions.expectedVersion());
        return Done.DELETED;
    }
}
