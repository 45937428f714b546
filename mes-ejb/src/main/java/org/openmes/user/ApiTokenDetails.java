package org.openmes.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.TokenScope;

/**
 * A token of a program as administrators see it; holds no secret.
 *
 * @param prefix how the secret begins, to tell tokens apart
 * @param owner whose rights it has
 * @param allowedIps the addresses and networks from which it may be used; any when empty
 * @param requestsPerMinute how often it may be used, 0 for any number; null for what the setting says
 * @param expiresAt null for never
 * @param lastUsedAt to the minute
 */
public record ApiTokenDetails(
        long id,
        String name,
        String prefix,
        UserReference owner,
        List<TokenScope> scopes,
        List<String> allowedIps,
        @Nullable Integer requestsPerMinute,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        long version) {}
