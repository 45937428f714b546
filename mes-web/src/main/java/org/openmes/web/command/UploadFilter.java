package org.openmes.web.command;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.openmes.shared.FileException;
import org.openmes.shared.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads forms that bring files before anything else asks for their fields: what goes beyond the limits of the servlet is
 * refused as a command is, and a form that cannot be read is the sender's fault.
 */
public class UploadFilter extends HttpFilter {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFilter.class);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!bringsFiles(request) || isRead(request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** Whether the request is a form of the kind that brings files. */
    static boolean bringsFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static boolean isRead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException e) {
            var refusal = FileException.tooLarge("file", Message.of("file_too_large", "5 MB"));
            response.setStatus(refusal.code().status());
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write(Commands.refused(refusal, reason -> reason.text(request.getLocale()))
                            .toString());
        } catch (IOException | ServletException | RuntimeException e) {
            LOG.debug("A form cannot be read", e);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        return false;
    }
}
