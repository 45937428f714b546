package org.openmes.api.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.RateLimitedException;

/**
 * Nobody comes in without being signed in, but where {@link PermitAll} says so; nobody does anything before a password
 * that must be changed is changed, but where {@link BeforePasswordChange} says so; and no token does what it is not for,
 * as {@link OperationScopes} says, or more often than {@link RequestLimits} allow. Roles are the services' business.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class Admission implements ContainerRequestFilter {
    @Inject
    CurrentActor current;

    @Inject
    RequestLimits limits;

    @Inject
    HttpServletRequest servletRequest;

    @Context
    HttpServletResponse servletResponse;

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
        var owner = current.get();
        requireAllowance();
        if (owner.passwordChangeRequired() && !method.isAnnotationPresent(BeforePasswordChange.class)) {
            throw ForbiddenException.passwordChangeRequired();
        }
        var operation = method.getAnnotation(Operation.class).operationId();
        if (!OperationScopes.OF_EVERY_TOKEN.contains(operation)) {
            owner.requireScope(OperationScopes.of(operation));
        }
    }

    /** Counts the request and tells what is left, whatever becomes of it. */
    private void requireAllowance() {
        var limit =
                servletRequest.getAttribute(BearerMechanism.REQUESTS_PER_MINUTE) instanceof Integer given ? given : 0;
        var token = BearerToken.of(servletRequest);
        if (limit == 0 || token.isEmpty()) {
            return;
        }
        var allowance = limits.count(token.get(), limit);
        servletResponse.setHeader("X-RateLimit-Limit", Integer.toString(allowance.limit()));
        servletResponse.setHeader("X-RateLimit-Remaining", Integer.toString(Math.max(0, allowance.left())));
        servletResponse.setHeader(
                "X-RateLimit-Reset", Long.toString(allowance.end().getEpochSecond()));
        if (allowance.isExceeded()) {
            throw new RateLimitedException(allowance.secondsToEnd());
        }
    }
}
