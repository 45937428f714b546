package org.openmes.api.token;

import org.openmes.user.IssuedApiToken;

/**
 * A fresh token of a program.
 *
 * @param id that of the token
 * @param secret what the program presents; told only here
 */
public record CreatedApiTokenResponse(long id, String secret, ApiTokenResponse token) {
    static CreatedApiTokenResponse of(IssuedApiToken issued) {
        return new CreatedApiTokenResponse(issued.token().id(), issued.secret(), ApiTokenResponse.of(issued.token()));
    }
}
