package org.openmes.api.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.api.reference.Person;
import org.openmes.shared.TokenScope;
import org.openmes.user.ApiTokenDetails;

/**
 * A token of a program; without its secret.
 *
 * @param prefix how the secret begins
 * @param requestsPerMinute how often it may be used, 0 for any number; null for what the setting says
 */
public record ApiTokenResponse(
        long id,
        String name,
        String prefix,
        long ownerId,
        Person owner,
        List<String> scopes,
        List<String> allowedIps,
        @Nullable Integer requestsPerMinute,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        long version)
        implements Versioned {

    static ApiTokenResponse of(ApiTokenDetails token) {
        var owner = token.owner();
        return new ApiTokenResponse(
                token.id(),
                token.name(),
                token.prefix(),
                owner.id(),
                new Person(owner.id(), owner.name(), owner.username()),
                token.scopes().stream().map(TokenScope::wireName).toList(),
                token.allowedIps(),
                token.requestsPerMinute(),
                token.createdAt(),
                token.createdBy(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.revokedAt(),
                token.revokedBy(),
                token.version());
    }
}
