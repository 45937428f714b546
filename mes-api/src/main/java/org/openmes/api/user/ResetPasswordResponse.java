package org.openmes.api.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * That a password was reset.
 *
 * @param generatedPassword told only here; absent when a password was given
 */
public record ResetPasswordResponse(
        UserResponse user,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String generatedPassword) {}
