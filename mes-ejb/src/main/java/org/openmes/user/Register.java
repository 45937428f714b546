package org.openmes.user;

import org.jspecify.annotations.Nullable;

/** Somebody who wants an account, as he typed it (spec 1.3). */
public record Register(
        @Nullable String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String password,
        @Nullable String passwordConfirmation) {}
