package org.openmes.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;

/**
 * A token for a program, as it was typed; the service checks everything.
 *
 * @param ownerId whose rights it gets; null for the account of the caller
 * @param scopes the names of what it may be used for
 * @param expiresAt null for never; absent for a year from now
 * @param allowedIps addresses and networks; empty for any
 * @param requestsPerMinute how often it may be used, 0 for any number; null for what the setting says
 */
public record CreateApiToken(
        @Nullable String name,
        @Nullable Long ownerId,
        List<String> scopes,
        Change<Instant> expiresAt,
        List<String> allowedIps,
        @Nullable Integer requestsPerMinute) {}
