package org.openmes.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.openmes.api.request.RequestId;
import org.openmes.api.request.RequestRefusal;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Message;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.UnauthenticatedException;

/** What the server's own refusals of a request are called in our words. */
final class HttpRefusals {
    private HttpRefusals() {}

    /**
     * The refusal with a status.
     *
     * @param allowed the methods that the address supports, where that is the matter
     */
    static DomainException of(int status, HttpServletRequest request, Collection<String> allowed) {
        return switch (status) {
            case 401 -> new UnauthenticatedException();
            case 403 -> ForbiddenException.role();
            case 404 -> new NotFoundException("Address", request.getRequestURI());
            case 405 ->
                new RequestRefusal(
                        ErrorCode.METHOD_NOT_ALLOWED,
                        Message.of("method_not_allowed", request.getMethod(), new TreeSet<>(allowed)));
            case 406 ->
                new RequestRefusal(ErrorCode.NOT_ACCEPTABLE, Message.of("not_acceptable", MediaType.APPLICATION_JSON));
            case 413 -> new RequestRefusal(ErrorCode.FILE_TOO_LARGE, Message.of("file_too_large", "32 MB"));
            case 415 ->
                new RequestRefusal(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE, Message.of("unsupported_media_type", readAt(request)));
            case 503 -> DatabaseFaults.unavailable();
            default -> status < 500 ? RequestRefusal.malformed("request") : internal(request);
        };
    }

    /** What a body may be; the server's refusal does not say it. Only the sign-in reads forms too (spec 17.1). */
    private static List<String> readAt(HttpServletRequest request) {
        if (request.getRequestURI().endsWith("/attachments")) {
            return List.of(MediaType.MULTIPART_FORM_DATA);
        }
        return request.getRequestURI().endsWith("/auth/login")
                ? List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED)
                : List.of(MediaType.APPLICATION_JSON);
    }

    static DomainException internal(HttpServletRequest request) {
        return new RequestRefusal(ErrorCode.INTERNAL, Message.of("internal", RequestId.of(request)));
    }
}
