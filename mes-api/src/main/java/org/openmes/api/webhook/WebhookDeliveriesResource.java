package org.openmes.api.webhook;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.One;
import org.openmes.api.request.Preconditions;
import org.openmes.webhook.WebhookDeliveryService;

/** Single deliveries of webhooks (spec 17.11); for administrators. */
@Path("v1/webhook-deliveries")
@Endpoint
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookDeliveriesResource {
    @Inject
    WebhookDeliveryService deliveries;

    @Inject
    Preconditions preconditions;

    @POST
    @Path("{id}/redeliver")
    @Operation(operationId = "redeliverWebhookDelivery", summary = "Send something again, with the same id")
    public One<DeliveryResponse> redeliver(@PathParam("id") long id) {
        return One.of(DeliveryResponse.of(deliveries.redeliver(id, preconditions.expectedVersion())));
    }
}
