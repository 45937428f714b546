package org.openmes.api.webhook;

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
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.AnswersWithSecret;
import org.openmes.api.answer.Done;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.answer.One;
import org.openmes.api.request.CursorPaging;
import org.openmes.api.request.ListValues;
import org.openmes.api.request.Preconditions;
import org.openmes.api.request.SetupQuery;
import org.openmes.webhook.DeliveryStatus;
import org.openmes.webhook.WebhookDeliveryService;
import org.openmes.webhook.WebhookService;

/** Webhooks (spec 17.10, 17.11); for administrators. */
@Path("v1/webhooks")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhooksResource {
    @Inject
    WebhookService webhooks;

    @Inject
    WebhookDeliveryService deliveries;

    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listWebhooks", summary = "List webhooks by name")
    public Many<WebhookResponse> list(@BeanParam SetupQuery query) {
        return Many.of(webhooks.list(query.page()), WebhookResponse::of);
    }

    @POST
    @AnswersWithSecret
    @Operation(operationId = "createWebhook", summary = "Create a webhook; its secret is told only here")
    public One<WebhookSecretResponse> create(CreateWebhookRequest request) {
        var issued = webhooks.create(request.toCommand());
        return One.created("webhooks", issued.webhook().id(), WebhookSecretResponse.of(issued));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWebhook", summary = "Read a webhook")
    public One<WebhookResponse> get(@PathParam("id") long id) {
        return One.of(WebhookResponse.of(webhooks.get(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceWebhook", summary = "Change a webhook; what is required must be there")
    public One<WebhookResponse> put(@PathParam("id") long id, WebhookRequest request) {
        return patch(id, request);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "updateWebhook", summary = "Change the named fields of a webhook")
    public One<WebhookResponse> patch(@PathParam("id") long id, WebhookRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(WebhookResponse.of(webhooks.change(id, request.toCommand(), expected)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook with all that was sent to it")
    public Done delete(@PathParam("id") long id) {
        webhooks.delete(id, preconditions.expectedVersion());
        return Done.DELETED;
    }

    @POST
    @Path("{id}/rotate-secret")
    @AnswersWithSecret
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Sign with another secret, and for 24 hours with the former one, too; it is told only here")
    public One<WebhookSecretResponse> rotateSecret(
            @PathParam("id") long id, @RequestBody(required = false) RotateSecretRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(WebhookSecretResponse.of(webhooks.rotateSecret(id, request.secret(), expected)));
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(operationId = "listWebhookDeliveries", summary = "List what was sent to a webhook, newest first")
    public Many<DeliveryResponse> deliveries(
            @PathParam("id") long id,
            @QueryParam("status") @Parameter(description = "One or more, repeated or separated by commas") @Nullable
                    List<String> status,
            @BeanParam CursorPaging paging) {
        var wanted = ListValues.constants(
                "status", DeliveryStatus.class, Objects.requireNonNullElse(status, List.<String>of()));
        return Many.of(
                paging,
                () -> deliveries.ofWebhook(id, wanted, paging.page()),
                stretch -> deliveries.ofWebhook(id, wanted, stretch),
                DeliveryResponse::of);
    }
}
