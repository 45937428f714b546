package org.openmes.api.auth;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openmes.user.IssuedToken;

/** A fresh token. */
public record TokenResponse(
        @Schema(required = true) String token,
        @Schema(required = true) String tokenType,
        @Schema(required = true) Instant expiresAt) {
    static TokenResponse of(IssuedToken issued) {
        return new TokenResponse(issued.token(), "Bearer", issued.expiresAt());
    }
}
