package org.openmes.api.product;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.One;
import org.openmes.api.reference.IdsRequest;
import org.openmes.api.request.Preconditions;
import org.openmes.product.TemplateStepService;

/** All steps of a template: one more, and their order (spec 4.3, 17.11); the answer is the template. */
@Path("v1/process-templates/{id}/steps")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class StepsOfTemplateResource {
    @Inject
    TemplateStepService steps;

    @Inject
    Preconditions preconditions;

    @POST
    @Operation(operationId = "createTemplateStep", summary = "Append a step to a template; the answer is the template")
    public One<ProcessTemplateResponse> append(@PathParam("id") long id, TemplateStepRequest request) {
        var template = steps.add(id, request.toFields(), preconditions.expectedVersion());
        return One.created("process-templates", id, ProcessTemplateResponse.of(template));
    }

    @PUT
    @Path("order")
    @Operation(operationId = "orderTemplateSteps", summary = "Bring all steps of a template into an order")
    public One<ProcessTemplateResponse> order(@PathParam("id") long id, IdsRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(ProcessTemplateResponse.of(steps.reorder(id, request.ids(), expected)));
    }
}
