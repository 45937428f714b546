package org.openmes.api.user;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.AnswersWithSecret;
import org.openmes.api.answer.Done;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.answer.One;
import org.openmes.api.request.CursorPaging;
import org.openmes.api.request.IgnoredInputs;
import org.openmes.api.request.Preconditions;
import org.openmes.user.PinService;
import org.openmes.user.UserDetails;
import org.openmes.user.UserService;

/** Accounts (spec 9, 17.11); for administrators. */
@Path("v1/users")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UsersResource {
    @Inject
    UserService users;

    @Inject
    PinService pins;

    @Inject
    Preconditions preconditions;

    @Inject
    IgnoredInputs ignored;

    @GET
    @Operation(operationId = "listUsers", summary = "List accounts, newest first")
    public Many<UserResponse> list(@BeanParam UserQuery query, @BeanParam CursorPaging paging) {
        var filter = query.toFilter();
        return Many.of(
                paging,
                () -> users.list(filter, paging.page()),
                stretch -> users.list(filter, stretch),
                UserResponse::of);
    }

    @POST
    @Operation(operationId = "createUser", summary = "Create an account")
    public One<UserResponse> create(UserRequest request) {
        var user = users.create(request.toCreate());
        ignored.ignore(request.ignoredFor(user.accountType()));
        return One.created("users", user.id(), UserResponse.of(user));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getUser", summary = "Read an account")
    public One<UserResponse> get(@PathParam("id") long id) {
        return One.of(UserResponse.of(users.get(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceUser", summary = "Change an account; what is required must be there")
    public One<UserResponse> put(@PathParam("id") long id, UserRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return changed(users.replace(id, request.toChange(), expected), request);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "updateUser", summary = "Change the named fields of an account")
    public One<UserResponse> patch(@PathParam("id") long id, UserRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return changed(users.change(id, request.toChange(), expected), request);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteUser", summary = "Delete an account that left no trace")
    public Done delete(@PathParam("id") long id) {
        users.delete(id, preconditions.expectedVersion());
        return Done.DELETED;
    }

    @POST
    @Path("{id}/unlock")
    @Operation(operationId = "unlockUser", summary = "Forget the failed sign-ins of an account")
    public One<UserResponse> unlock(@PathParam("id") long id) {
        users.unlock(id, preconditions.expectedVersion());
        return get(id);
    }

    @POST
    @Path("{id}/activate")
    @Operation(operationId = "activateUser", summary = "Switch an account on")
    public One<UserResponse> activate(@PathParam("id") long id) {
        return One.of(UserResponse.of(users.activate(id, preconditions.expectedVersion())));
    }

    @POST
    @Path("{id}/reset-password")
    @AnswersWithSecret
    @Operation(operationId = "resetUserPassword", summary = "Set a password that must be changed at the next sign-in")
    public One<ResetPasswordResponse> resetPassword(
            @PathParam("id") long id, @RequestBody(required = false) ResetPasswordRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        var generated = users.resetPassword(id, request.password(), expected);
        return One.of(new ResetPasswordResponse(UserResponse.of(users.get(id)), generated.orElse(null)));
    }

    @POST
    @Path("{id}/pin")
    @Operation(operationId = "setUserPin", summary = "Set the PIN by which somebody says who he is on the floor")
    public One<UserResponse> setPin(@PathParam("id") long id, PinRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        var confirmation = request.pinConfirmation().value();
        return One.of(UserResponse.of(pins.set(id, request.pin().value(), confirmation, expected)));
    }

    @DELETE
    @Path("{id}/pin")
    @Operation(operationId = "removeUserPin", summary = "Remove the PIN of somebody")
    public One<UserResponse> removePin(@PathParam("id") long id) {
        return One.of(UserResponse.of(pins.remove(id, preconditions.expectedVersion())));
    }

    private One<UserResponse> changed(UserDetails user, UserRequest request) {
        ignored.ignore(request.ignoredFor(user.accountType()));
        return One.of(UserResponse.of(user));
    }
}
