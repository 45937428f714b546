package org.openmes.api.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.request.CursorPaging;
import org.openmes.audit.AuditFilter;
import org.openmes.audit.AuditService;

/** The ledger (spec 17.9). */
@Path("v1/audit-logs")
@Endpoint
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class AuditLogsResource {
    @Inject
    AuditService ledger;

    @GET
    @Operation(operationId = "listAuditEntries", summary = "List the entries of the ledger, newest first")
    public Many<AuditEntryResponse> list(@BeanParam AuditQueryParameters query, @BeanParam CursorPaging paging) {
        return list(query.toFilter(), paging);
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    @APIResponse(
            responseCode = "200",
            description = "All entries that fit, newest first, without limit",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "exportAuditEntries", summary = "Export the entries of the ledger as CSV")
    public Response export(@BeanParam AuditQueryParameters query) {
        var filter = query.toFilter();
        ledger.check(filter);
        StreamingOutput file = target -> ledger.exportCsv(filter, target);
        return Response.ok(file, "text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + ledger.csvName() + "\"")
                .build();
    }

    @GET
    @Path("entity")
    @Operation(operationId = "listAuditEntriesOfRecord", summary = "List the entries of one record, newest first")
    public Many<AuditEntryResponse> ofEntity(@BeanParam AuditedEntityQuery query, @BeanParam CursorPaging paging) {
        var entity = query.entity();
        return list(AuditFilter.ofEntity(entity.type(), entity.id()), paging);
    }

    private Many<AuditEntryResponse> list(AuditFilter filter, CursorPaging paging) {
        return Many.of(
                paging,
                () -> ledger.list(filter, paging.page()),
                stretch -> ledger.list(filter, stretch),
                AuditEntryResponse::of);
    }
}
