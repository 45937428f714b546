package org.openmes.api.issue;

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
import org.openmes.issue.IssueTypeService;

/** The catalogue of kinds of problems (spec 7.1, 17.6). */
@Path("v1/issue-types")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issues")
public class IssueTypesResource {
    @Inject
    IssueTypeService types;

    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listIssueTypes", summary = "List kinds of problems, CRITICAL ones first")
    public Many<IssueTypeResponse> list(@BeanParam SetupQuery query) {
        return Many.of(types.list(query.all()), IssueTypeResponse::of);
    }

    @POST
    @Operation(operationId = "createIssueType", summary = "Create a kind of problem")
    public One<IssueTypeResponse> create(CreateIssueTypeRequest request) {
        var created = IssueTypeResponse.of(types.create(request.toFields()));
        return One.created("issue-types", created.id(), created);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getIssueType", summary = "Read a kind of problem")
    public One<IssueTypeResponse> get(@PathParam("id") long id) {
        return One.of(IssueTypeResponse.of(types.get(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceIssueType", summary = "Change a kind of problem; what is required must be there")
    public One<IssueTypeResponse> put(@PathParam("id") long id, IssueTypeRequest request) {
        return patch(id, request);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "updateIssueType", summary = "Change the named fields of a kind of problem")
    public One<IssueTypeResponse> patch(@PathParam("id") long id, IssueTypeRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(IssueTypeResponse.of(types.change(id, request.toChange(), expected)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteIssueType", summary = "Switch a kind of problem off; history keeps it")
    public Done delete(@PathParam("id") long id) {
        types.deactivate(id, preconditions.expectedVersion());
        return new Done("Deactivated");
    }
}
