package org.openmes.api.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.AnswersWithSecret;
import org.openmes.api.answer.Done;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.One;
import org.openmes.api.security.BearerToken;
import org.openmes.api.security.BeforePasswordChange;
import org.openmes.api.security.Origins;
import org.openmes.shared.UnauthenticatedException;
import org.openmes.user.AuthenticationService;
import org.openmes.user.OwnAccountService;

/** Signing in for a token, and what everybody may do with the own account (spec 17.2). */
@Path("auth")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authentication")
public class AuthResource {
    @Inject
    AuthenticationService authentication;

    @Inject
    OwnAccountService account;

    @Inject
    Origins origins;

    @Inject
    HttpServletRequest request;

    @POST
    @Path("login")
    @PermitAll
    @AnswersWithSecret
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Operation(operationId = "login", summary = "Sign in with user name and password and get a token")
    public LoginResponse login(LoginRequest login) {
        return LoginResponse.of(authentication.signInForToken(login.username(), login.password(), origins.of(request)));
    }

    @POST
    @Path("logout")
    @BeforePasswordChange
    @Operation(operationId = "logout", summary = "End the presented token")
    public Done logout() {
        BearerToken.of(request).ifPresent(authentication::signOutToken);
        return new Done("Signed out");
    }

    @POST
    @Path("refresh")
    @AnswersWithSecret
    @Operation(operationId = "refreshToken", summary = "Replace the presented token by a fresh one")
    public One<TokenResponse> refresh() {
        return BearerToken.of(request)
                .flatMap(token -> authentication.renewToken(token, origins.of(request)))
                .map(token -> One.of(TokenResponse.of(token)))
                .orElseThrow(UnauthenticatedException::new);
    }

    @POST
    @Path("change-password")
    @BeforePasswordChange
    @Operation(operationId = "changePassword", summary = "Change the own password; other sessions and tokens end")
    public Done changePassword(PasswordRequest change) {
        var token = BearerToken.of(request).orElse(null);
        account.changePassword(change.currentPassword(), change.newPassword(), change.newPasswordConfirmation(), token);
        return new Done("Password changed");
    }

    @GET
    @Path("me")
    @BeforePasswordChange
    @Operation(operationId = "getMe", summary = "Read the own account")
    public One<AccountResponse> me() {
        return One.of(AccountResponse.of(account.me()));
    }
}
