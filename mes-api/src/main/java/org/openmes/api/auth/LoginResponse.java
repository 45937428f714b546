package org.openmes.api.auth;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openmes.api.answer.Answer;
import org.openmes.api.user.RoleName;
import org.openmes.user.AccountType;
import org.openmes.user.IssuedToken;

/**
 * A token and its owner, once flat and once under {@code data}: clients of the reference product read one or the other
 * (spec 17.2).
 */
public record LoginResponse(
        @Schema(required = true) String message,
        @Schema(required = true) String token,
        @Schema(required = true) String tokenType,
        @Schema(required = true) Instant expiresAt,
        @Schema(required = true) Owner user,
        @Schema(required = true) boolean forcePasswordChange,
        @Schema(required = true) Content data)
        implements Answer {

    /** The same again. */
    @Schema(name = "LoginContent")
    public record Content(Owner user, String token, boolean forcePasswordChange) {}

    /** Whose token it is. */
    @Schema(name = "TokenOwner")
    public record Owner(
            long id, String name, String username, AccountType accountType, String role, boolean forcePasswordChange) {}

    static LoginResponse of(IssuedToken issued) {
        var account = issued.account();
        var forced = account.passwordChangeRequired();
        var owner = new Owner(
                account.userId(),
                account.name(),
                account.username(),
                account.accountType(),
                RoleName.of(account.role()),
                forced);
        var content = new Content(owner, issued.token(), forced);
        return new LoginResponse("Signed in", issued.token(), "Bearer", issued.expiresAt(), owner, forced, content);
    }
}
