package org.openmes.web.issue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.openmes.issue.AttachedPicture;
import org.openmes.issue.IssueAttachmentService;
import org.openmes.web.Address;

/** Shows a picture of an issue to those who see the issue; to others the page of the refusal. */
public class IssuePictureServlet extends HttpServlet {
    @Inject
    IssueAttachmentService attachments;

    @Inject
    Address address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var issue = address.requiredKey("issue");
        var id = address.requiredKey("id");
        var small = address.flag("preview");
        var picture = small ? attachments.preview(issue, id) : attachments.picture(issue, id);
        var tag = "\"" + picture.sha256() + (small ? "p" : "") + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(picture, response);
        }
    }

    /** A picture opened alone can neither run nor load anything, whatever a browser takes it for. */
    private static void send(AttachedPicture picture, HttpServletResponse response) throws IOException {
        var name = URLEncoder.encode(picture.name(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader("Content-Disposition", "inline; filename*=UTF-8''" + name);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setContentType(picture.contentType());
        response.setContentLength(picture.content().length);
        response.getOutputStream().write(picture.content());
    }
}
