package org.openmes.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads a browser to another page, also when the request came from a script of Faces. */
final class Redirects {
    private static final String PARTIAL = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<partial-response><redirect url=\"%s\"/></partial-response>";

    private Redirects() {}

    /** Leads to a page and gives it the page that was wanted. */
    static void keepingWanted(HttpServletRequest request, HttpServletResponse response, String page) {
        var wanted = DeepLink.orHome(Pages.addressOf(request));
        to(request, response, withNext(request.getContextPath() + page, wanted));
    }

    /** The address with the page to go on to, unless that is the start page anyway. */
    static String withNext(String address, String next) {
        return next.equals(DeepLink.HOME)
                ? address
                : address + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static void to(HttpServletRequest request, HttpServletResponse response, String address) {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            partially(response, address);
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", address);
        }
    }

    private static void partially(HttpServletResponse response, String address) {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter().printf(PARTIAL, address.replace("&", "&amp;").replace("\"", "&quot;"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
