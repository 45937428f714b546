package org.openmes.api.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.One;
import org.openmes.audit.LedgerService;
import org.openmes.shared.NotFoundException;

/** The evidence that nobody altered the ledger (spec 11.2, 17.11). */
@Path("v1/audit-logs")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class LedgerResource {
    @Inject
    LedgerService ledger;

    @GET
    @Path("ledger")
    @Produces("application/x-ndjson")
    @APIResponse(
            responseCode = "200",
            description = "One entry a line, in canonical JSON, in the order of their keys",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "exportLedger", summary = "Export the sealed entries for a verification elsewhere")
    public StreamingOutput ledger(@BeanParam BlockQuery query) {
        var range = query.range();
        return target -> ledger.exportRows(range, target);
    }

    @GET
    @Path("seals")
    @APIResponse(
            responseCode = "200",
            description = "The seals in the order of their blocks, streamed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SealsResponse.class)))
    @Operation(operationId = "exportSeals", summary = "Export the signed seals with their public keys")
    public StreamingOutput seals(@BeanParam BlockQuery query) {
        var range = query.range();
        return target -> ledger.exportSeals(range, target);
    }

    @GET
    @Path("seals/newest")
    @Operation(operationId = "getNewestSeal", summary = "Read the newest seal, to be kept elsewhere")
    public One<SealResponse> newestSeal() {
        return One.of(SealResponse.of(ledger.newestSeal().orElseThrow(() -> new NotFoundException("Seal", "newest"))));
    }

    @POST
    @Path("verify")
    @Operation(operationId = "verifyLedger", summary = "Name the first sealed entry that was altered, removed or added")
    public One<VerificationResponse> verify(@RequestBody(required = false) VerifyRequest request) {
        return One.of(VerificationResponse.of(ledger.verify(request.known())));
    }
}
