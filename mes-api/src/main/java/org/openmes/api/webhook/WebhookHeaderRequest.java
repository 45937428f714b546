package org.openmes.api.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.webhook.WebhookHeader;

/** A header that is sent along. */
public record WebhookHeaderRequest(
        @Schema(required = true) String name,

        @Schema(required = true, description = "Never shown; *** keeps the present value")
        String value) {

    static @Nullable List<WebhookHeader> headers(@Nullable List<WebhookHeaderRequest> given) {
        return given == null
                ? null
                : given.stream()
                        .map(header -> new WebhookHeader(header.name(), header.value()))
                        .toList();
    }

    /** Without the value, in case it is ever printed. */
    @Override
    public String toString() {
        return "WebhookHeaderRequest[" + name + "]";
    }
}
