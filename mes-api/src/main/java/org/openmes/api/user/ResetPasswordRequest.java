package org.openmes.api.user;

import org.jspecify.annotations.Nullable;

/**
 * A new password for somebody else.
 *
 * @param password left out to have one generated
 */
public record ResetPasswordRequest(
        @Nullable String password, @Nullable Long version) {}
