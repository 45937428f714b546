package org.openmes.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses forms that another site had sent, and forms that come in an address (architecture D10): a link must neither
 * sign somebody in nor out, and a password does not belong into an address.
 */
public class OriginFilter extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isFormInAddress(request)) {
            response.sendRedirect(request.getRequestURI());
        } else if (OriginCheck.concerns(request.getMethod()) && !isOwn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFormInAddress(HttpServletRequest request) {
        return !request.getMethod().equals("POST") && request.getParameter("jakarta.faces.ViewState") != null;
    }

    private static boolean isOwn(HttpServletRequest request) {
        return OriginCheck.isOwn(request.getHeader("Host"), request.getHeader("Origin"), request.getHeader("Referer"));
    }
}
