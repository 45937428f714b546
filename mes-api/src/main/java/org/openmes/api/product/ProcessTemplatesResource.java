package org.openmes.api.product;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Done;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.answer.One;
import org.openmes.api.request.Preconditions;
import org.openmes.api.request.SetupQuery;
import org.openmes.product.ProcessTemplateService;

/** Process templates with their steps (spec 4.2, 4.3, 17.11). */
@Path("v1/process-templates")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class ProcessTemplatesResource {
    @Inject
    ProcessTemplateService templates;

    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listProcessTemplates", summary = "List templates by product type, newest version first")
    public Many<ProcessTemplateResponse> list(
            @QueryParam("product_type_id") @Nullable Long productTypeId, @BeanParam SetupQuery query) {
        return Many.of(templates.list(productTypeId, query.all()), ProcessTemplateResponse::of);
    }

    @POST
    @Operation(operationId = "createProcessTemplate", summary = "Create the next version for a product type")
    public One<ProcessTemplateResponse> create(CreateProcessTemplateRequest request) {
        var created = ProcessTemplateResponse.of(templates.create(request.toCommand()));
        return One.created("process-templates", created.id(), created);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProcessTemplate", summary = "Read a template with its steps")
    public One<ProcessTemplateResponse> get(@PathParam("id") long id) {
        return One.of(ProcessTemplateResponse.of(templates.get(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceProcessTemplate", summary = "Change a template; what is required must be there")
    public One<ProcessTemplateResponse> put(@PathParam("id") long id, ProcessTemplateRequest request) {
        return patch(id, request);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "updateProcessTemplate", summary = "Change the named fields, or all steps, of a template")
    public One<ProcessTemplateResponse> patch(@PathParam("id") long id, ProcessTemplateRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(ProcessTemplateResponse.of(templates.change(id, request.toCommand(), expected)));
    }

    @POST
    @Path("{id}/duplicate")
    @Operation(
            operationId = "createProcessTemplateVersion",
            summary = "Create the next version, not active, with all steps of this one")
    public One<ProcessTemplateResponse> duplicate(@PathParam("id") long id) {
        var created = ProcessTemplateResponse.of(templates.duplicate(id));
        return One.created("process-templates", created.id(), created);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteProcessTemplate", summary = "Delete a template that no order has frozen")
    public Done delete(@PathParam("id") long id) {
        templates.delete(id, preconditions.expectedVersion());
        return Done.DELETED;
    }
}
