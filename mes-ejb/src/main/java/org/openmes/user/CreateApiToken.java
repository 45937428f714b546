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
 */
public record CreateApiToken(
        @Nullable String name,
        @Nullable Long ownerId,
        List<String> scopes,
        Change<Instant> expiresAt,
        List<String> allowedIps) {}
