package org.openmes.api.token;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;
import org.openmes.user.CreateApiToken;

/**
 * A token for a program (spec 14.2).
 *
 * @param ownerId whose rights it gets; the caller's when it is left out
 * @param scopes what it may be used for, as {@code work-orders:read}
 * @param expiresAt null for never; a year from now when it is left out
 * @param allowedIps addresses and networks from which it may be used; any when left out
 * @param requestsPerMinute how often it may be used, 0 for any number; what the setting says when it is left out
 */
public record ApiTokenRequest(
        @Schema(required = true) Change<String> name,
        @Nullable Long ownerId,
        @Schema(required = true) Change<List<String>> scopes,
        Change<Instant> expiresAt,
        @Nullable List<String> allowedIps,
        @Nullable Integer requestsPerMinute) {

    CreateApiToken toCreate() {
        var wanted = scopes.value();
        return new CreateApiToken(
                name.value(),
                ownerId,
                wanted == null ? List.of() : wanted,
                expiresAt,
                allowedIps == null ? List.of() : allowedIps,
                requestsPerMinute);
    }
}
