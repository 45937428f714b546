package org.openmes.api.product;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.openmes.product.TemplateStepService;

/** The steps of templates one by one (spec 4.3, 17.11); the version that counts is the template's, which is the answer. */
@Path("v1/template-steps")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class TemplateStepsResource {
    @Inject
    TemplateStepService steps;

    @Inject
    Preconditions preconditions;

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceTemplateStep", summary = "Change a step; the answer is its template")
    public One<ProcessTemplateResponse> put(@PathParam("id") long id, ChangeTemplateStepRequest request) {
        return patch(id, request);
    }

    @PATCH
    @Path("{id}")
    @Operation(
            operationId = "updateTemplateStep",
            summary = "Change the named fields of a step; the answer is its template")
    public One<ProcessTemplateResponse> patch(@PathParam("id") long id, ChangeTemplateStepRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(ProcessTemplateResponse.of(steps.change(id, request.toChange(), expected)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteTemplateStep", summary = "Delete a step; those behind it move up")
    public Done delete(@PathParam("id") long id) {
        steps.delete(id, preconditions.expectedVersion());
        return Done.DELETED;
    }
}
