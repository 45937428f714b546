package org.openmes.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new password for the own account. */
public record PasswordRequest(
        @Schema(required = true) String currentPassword,
        @Schema(required = true) String newPassword,
        @Schema(required = true) String newPasswordConfirmation) {}
