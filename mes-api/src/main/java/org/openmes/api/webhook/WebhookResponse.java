package org.openmes.api.webhook;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.webhook.WebhookDetails;
import org.openmes.webhook.WebhookEvent;
import org.openmes.webhook.WebhookHeader;

/** A webhook; without its secret, and its headers without their values. */
public record WebhookResponse(
        long id,
        String name,
        String url,
        List<String> events,
        List<SentHeader> headers,
        boolean isActive,

        @Schema(description = "Until when messages are signed with the former secret, too") @Nullable
        Instant formerSecretUntil,

        @Schema(description = "When it was switched off because nothing had arrived for three days") @Nullable
        Instant disabledAt,

        @Schema(description = "Since when nothing has arrived") @Nullable
        Instant failingSince,

        Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy,
        long version)
        implements Versioned {

    /** A header that is sent along; its value is not told. */
    public record SentHeader(String name, String value) {}

    static WebhookResponse of(WebhookDetails webhook) {
        return new WebhookResponse(
                webhook.id(),
                webhook.name(),
                webhook.url(),
                webhook.events().stream().map(WebhookEvent::wireName).toList(),
                webhook.headerNames().stream()
                        .map(name -> new SentHeader(name, WebhookHeader.HIDDEN))
                        .toList(),
                webhook.isActive(),
                webhook.formerSecretUntil(),
                webhook.disabledAt(),
                webhook.failingSince(),
                webhook.createdAt(),
                webhook.updatedAt(),
                webhook.updatedBy(),
                webhook.version());
    }
}
