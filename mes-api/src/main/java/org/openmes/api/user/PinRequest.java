package org.openmes.api.user;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;

/** A PIN for somebody: 4 to 8 digits. */
public record PinRequest(
        @Schema(required = true) Change<String> pin,
        @Schema(required = true) Change<String> pinConfirmation,
        @Nullable Long version) {}
