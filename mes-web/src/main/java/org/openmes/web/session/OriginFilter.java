package org.openmes.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses forms that another site had sent (architecture D10). */
public class OriginFilter extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (OriginCheck.concerns(request.getMethod()) && !isOwn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        return OriginCheck.isOwn(request.getHeader("Host"), request.getHeader("Origin"), request.getHeader("Referer"));
    }
}
