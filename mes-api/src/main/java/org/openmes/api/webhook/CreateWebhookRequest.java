package org.openmes.api.webhook;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.webhook.CreateWebhook;
import org.openmes.webhook.WebhookHeader;

/**
 * A new webhook (spec 17.10).
 *
 * @param events the names of what it is told
 * @param secret what messages are signed with; a random one when it is left out
 */
public record CreateWebhookRequest(
        @Schema(required = true) String name,
        @Schema(required = true) String url,
        @Schema(required = true) List<String> events,
        @Nullable List<WebhookHeaderRequest> headers,
        @Nullable Boolean isActive,
        @Nullable String secret) {

    CreateWebhook toCommand() {
        return new CreateWebhook(
                name,
                url,
                events == null ? List.of() : events,
                Objects.requireNonNullElse(WebhookHeaderRequest.headers(headers), List.<WebhookHeader>of()),
                !Boolean.FALSE.equals(isActive),
                secret);
    }

    /** Without secrets, in case it is ever printed. */
    @Override
    public String toString() {
        return "CreateWebhookRequest[" + name + "]";
    }
}
