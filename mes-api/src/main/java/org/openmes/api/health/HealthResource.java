package org.openmes.api.health;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.installation.Readiness;

/** Whether the installation lives and is ready, for load balancers and whoever starts it. */
@Path("health")
@Endpoint
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health")
public class HealthResource {
    @Inject
    Readiness readiness;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @APIResponse(
            responseCode = "200",
            description = "It does",
            content = @Content(schema = @Schema(implementation = HealthResponse.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database cannot be reached",
            content = @Content(schema = @Schema(implementation = HealthResponse.class)))
    @Operation(operationId = "getHealth", summary = "Tell whether the application works")
    public HealthResponse health() {
        return HealthResponse.of(readiness.check());
    }

    @GET
    @Path("live")
    @PermitAll
    @Operation(operationId = "getLiveness", summary = "Tell whether the application runs, whatever its database does")
    public HealthResponse live() {
        return HealthResponse.alive(clock.instant());
    }

    @GET
    @Path("ready")
    @PermitAll
    @APIResponse(
            responseCode = "200",
            description = "It does",
            content = @Content(schema = @Schema(implementation = HealthResponse.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database cannot be reached",
            content = @Content(schema = @Schema(implementation = HealthResponse.class)))
    @Operation(operationId = "getReadiness", summary = "Tell whether the application can take requests")
    public HealthResponse ready() {
        return HealthResponse.of(readiness.check());
    }
}
