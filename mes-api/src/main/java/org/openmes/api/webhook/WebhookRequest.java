package org.openmes.api.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;
import org.openmes.webhook.ChangeWebhook;

/**
 * What may change in a webhook; its secret is rotated.
 *
 * @param headers the whole set
 */
public record WebhookRequest(
        @Schema(required = true) Change<String> name,
        @Schema(required = true) Change<String> url,
        @Schema(required = true) Change<List<String>> events,
        Change<List<WebhookHeaderRequest>> headers,
        Change<Boolean> isActive,
        @Nullable Long version) {

    ChangeWebhook toCommand() {
        return new ChangeWebhook(
                name,
                url,
                events,
                new Change<>(headers.present(), WebhookHeaderRequest.headers(headers.value())),
                isActive);
    }
}
