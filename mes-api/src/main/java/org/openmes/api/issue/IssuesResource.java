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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Done;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.answer.One;
import org.openmes.api.request.Preconditions;
import org.openmes.issue.IssueDetails;
import org.openmes.issue.IssueEditService;
import org.openmes.issue.IssueService;
import org.openmes.report.IssueCounts;
import org.openmes.report.LineFileService;
import org.openmes.shared.ValidationException;

/** Issues: reported by everybody, followed up by Supervisors (spec 7, 17.6). */
@Path("v1/issues")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issues")
public class IssuesResource {
    @Inject
    IssueService issues;

    @Inject
    IssueEditService edits;

    @Inject
    LineFileService files;

    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listIssues", summary = "List the issues of the own lines, newest first")
    public Many<IssueResponse> list(@BeanParam IssueQuery query) {
        var filter = query.toFilter();
        return Many.of(
                query.paging, () -> issues.list(filter), stretch -> issues.list(filter, stretch), IssueResponse::of);
    }

    @POST
    @Operation(operationId = "createIssue", summary = "Report a problem; a blocking kind stops the order at once")
    public One<ReportedIssueResponse> create(ReportIssueRequest request) {
        var reported = ReportedIssueResponse.of(issues.report(request.toCommand()));
        return One.created("issues", reported.issue().id(), reported);
    }

    @GET
    @Path("stats/line")
    @Operation(operationId = "getIssueCounts", summary = "Count the issues of a line and its orders by status")
    public One<IssueCounts> counts(
            @QueryParam("line_id") @Parameter(required = true, description = "The line") @Nullable Long lineId) {
        if (lineId == null) {
            throw ValidationException.of("line_id", "validation.required");
        }
        return One.of(files.issues(lineId));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getIssue", summary = "Read an issue")
    public One<IssueResponse> get(@PathParam("id") long id) {
        return show(issues.get(id));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceIssue", summary = "Correct an issue; what is required must be there")
    public One<IssueResponse> put(@PathParam("id") long id, IssueRequest request) {
        return patch(id, request);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "updateIssue", summary = "Correct the named fields of an issue")
    public One<IssueResponse> patch(@PathParam("id") long id, IssueRequest request) {
        return show(edits.change(id, request.toChange(), preconditions.expectedVersion(request.version())));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteIssue", summary = "Remove an issue that was a mistake")
    public Done delete(@PathParam("id") long id) {
        edits.delete(id, preconditions.expectedVersion());
        return Done.DELETED;
    }

    @POST
    @Path("{id}/acknowledge")
    @Operation(operationId = "acknowledgeIssue", summary = "Take care of an issue")
    public One<IssueResponse> acknowledge(
            @PathParam("id") long id, @RequestBody(required = false) IssueActionRequest request) {
        return show(issues.acknowledge(id, expected(request)));
    }

    @POST
    @Path("{id}/resolve")
    @Operation(operationId = "resolveIssue", summary = "Say that the cause is removed, and how")
    public One<IssueResponse> resolve(
            @PathParam("id") long id, @RequestBody(required = false) IssueActionRequest request) {
        return show(issues.resolve(id, request.resolutionNotes(), expected(request)));
    }

    @POST
    @Path("{id}/close")
    @Operation(operationId = "closeIssue", summary = "File a verified issue for good")
    public One<IssueResponse> close(
            @PathParam("id") long id, @RequestBody(required = false) IssueActionRequest request) {
        return show(issues.close(id, expected(request)));
    }

    @POST
    @Path("{id}/reopen")
    @Operation(operationId = "reopenIssue", summary = "Say that the cause is back, with a reason")
    public One<IssueResponse> reopen(
            @PathParam("id") long id, @RequestBody(required = false) IssueActionRequest request) {
        return show(issues.reopen(id, request.reason(), expected(request)));
    }

    private @Nullable Long expected(IssueActionRequest request) {
        return preconditions.expectedVersion(request.version());
    }

    private static One<IssueResponse> show(IssueDetails issue) {
        return One.of(IssueResponse.of(issue));
    }
}
