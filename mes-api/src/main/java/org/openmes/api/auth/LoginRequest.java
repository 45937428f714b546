package org.openmes.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wants to sign in. */
public record LoginRequest(
        @Schema(required = true) String username,
        @Schema(required = true) String password) {}
