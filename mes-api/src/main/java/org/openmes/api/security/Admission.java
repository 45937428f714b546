package org.openmes.api.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ForbiddenException;

/**
 * Nobody comes in without being signed in, but where {@link PermitAll} says so; nobody does anything before a password
 * that must be changed is changed, but where {@link BeforePasswordChange} says so; and no token does what it is not for,
 * as {@link OperationScopes} says. Roles are the services' business.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class Admission implements ContainerRequestFilter {
    @Inject
    CurrentActor current;

    @Inject
    HttpServletRequest servletRequest;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        if (servletRequest.getAttribute(BearerMechanism.FAULT) instanceof RuntimeException fault) {
            throw fault;
        }
        if (current.get().passwordChangeRequired() && !method.isAnnotationPresent(BeforePasswordChange.class)) {
            throw ForbiddenException.passwordChangeRequired();
        }
        var operation = method.getAnnotation(Operation.class).operationId();
        if (!OperationScopes.OF_EVERY_TOKEN.contains(operation)) {
            current.get().requireScope(OperationScopes.of(operation));
        }
    }
}
