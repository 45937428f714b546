package org.openmes.api.openapi;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The description of the interface as the build wrote it, for everybody: YAML, or JSON where the query says {@code
 * format=json} or the header Accept asks for it.
 */
@WebServlet("/openapi")
public class DescriptionServlet extends HttpServlet {
    private static final String FORMAT = "format";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = wantsJson(request.getParameter(FORMAT), request.getHeader(HttpHeaders.ACCEPT)) ? "json" : "yaml";
        response.setContentType("application/" + format);
        response.setCharacterEncoding("UTF-8");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        try (var description = getClass().getResourceAsStream("/META-INF/openapi/openapi." + format)) {
            description.transferTo(response.getOutputStream());
        }
    }

    private static boolean wantsJson(@Nullable String format, @Nullable String accepted) {
        return format == null ? accepted != null && accepted.contains("json") : format.equalsIgnoreCase("json");
    }
}
