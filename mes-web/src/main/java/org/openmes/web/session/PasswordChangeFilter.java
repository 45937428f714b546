package org.openmes.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;

/** Who must change his password reaches nothing else; signing out is a button of that page (spec 1.1). */
public class PasswordChangeFilter extends HttpFilter {
    @Inject
    transient CurrentActor current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var free = Pages.isResource(request) || Pages.pathOf(request).equals(Pages.CHANGE_PASSWORD);
        if (!free && current.find().filter(Actor::passwordChangeRequired).isPresent()) {
            Redirects.keepingWanted(request, response, Pages.CHANGE_PASSWORD);
        } else {
            chain.doFilter(request, response);
        }
    }
}
