package org.openmes.api.token;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.AnswersWithSecret;
import org.openmes.api.answer.Done;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.answer.One;
import org.openmes.api.request.Preconditions;
import org.openmes.api.request.SetupQuery;
import org.openmes.user.ApiTokenService;

/** Tokens of programs (spec 14.2, 17.11); for administrators. */
@Path("v1/api-tokens")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API tokens")
public class ApiTokensResource {
    @Inject
    ApiTokenService tokens;

    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listApiTokens", summary = "List tokens of programs, newest first")
    public Many<ApiTokenResponse> list(@BeanParam SetupQuery query) {
        return Many.of(tokens.list(query.page()), ApiTokenResponse::of);
    }

    @POST
    @AnswersWithSecret
    @Operation(operationId = "createApiToken", summary = "Create a token; its secret is told only here")
    public One<CreatedApiTokenResponse> create(ApiTokenRequest request) {
        var issued = tokens.create(request.toCreate());
        return One.created("api-tokens", issued.token().id(), CreatedApiTokenResponse.of(issued));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getApiToken", summary = "Read a token")
    public One<ApiTokenResponse> get(@PathParam("id") long id) {
        return One.of(ApiTokenResponse.of(tokens.get(id)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeApiToken", summary = "End a token at once")
    public Done revoke(@PathParam("id") long id) {
        tokens.revoke(id, preconditions.expectedVersion());
        return new Done("Revoked");
    }
}
