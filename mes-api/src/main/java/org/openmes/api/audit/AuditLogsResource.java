package org.openmes.api.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.request.Paging;
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
    @Path("entity")
    @Operation(operationId = "listAuditEntriesOfRecord", summary = "List the entries of one record, newest first")
    public Many<AuditEntryResponse> ofEntity(@BeanParam AuditedEntityQuery query, @BeanParam Paging paging) {
        var entity = query.entity();
        return Many.of(ledger.ofEntity(entity.type(), entity.id(), paging.page()), AuditEntryResponse::of);
    }
}
