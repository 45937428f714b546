package org.openmes.api.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.openmes.user.TerminalService;

/**
 * Who stands at the terminal whose account calls: the headers {@code Person-Username} and {@code Person-Pin} name him,
 * and he is the actor of the request (spec 1.2). Behind {@link Admission}, because nobody else tries PINs.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 1)
public class PersonAtTerminal implements ContainerRequestFilter {
    /** The header with the user name. */
    public static final String USERNAME = "Person-Username";

    /** The header with the PIN. */
    public static final String PIN = "Person-Pin";

    @Inject
    TerminalService terminals;

    @Override
    public void filter(ContainerRequestContext request) {
        var pin = request.getHeaderString(PIN);
        if (pin != null) {
            terminals.identify(request.getHeaderString(USERNAME), pin);
        }
    }
}
