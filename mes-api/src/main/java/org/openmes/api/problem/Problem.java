package org.openmes.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ErrorCode;

/**
 * Why a request was not answered (RFC 9457, spec 17.1).
 *
 * @param type names the kind of problem, {@code urn:openmes:problem:} and the code in kebab case
 * @param title the HTTP status in words
 * @param detail what happened, by the caller's language
 * @param code stable, one of spec 0.9
 * @param message the same as detail
 * @param errors reasons by field, nested as {@code steps.0.name}; always there with status 422
 * @param requestId to be quoted when asking for help
 */
public record Problem(
        @Schema(required = true, examples = "urn:openmes:problem:not-found")
        String type,

        @Schema(required = true, examples = "Not Found") String title,
        @Schema(required = true, examples = "404") int status,

        @Schema(required = true, examples = "Line 7 does not exist")
        String detail,

        @Schema(required = true, examples = "NOT_FOUND") String code,

        @Schema(required = true, examples = "Line 7 does not exist")
        String message,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        Map<String, List<String>> errors,

        @Schema(required = true) String requestId) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, String> TITLES =
            Map.of(422, "Unprocessable Content", 428, "Precondition Required", 429, "Too Many Requests");

    /** A problem with this code; what follows from the code and the status is filled in. */
    public static Problem of(
            ErrorCode code, int status, String detail, Map<String, List<String>> errors, String requestId) {
        var type = "urn:openmes:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(type, title(status), status, detail, code.name(), detail, errors, requestId);
    }

    private static String title(int status) {
        var known = Status.fromStatusCode(status);
        return known == null ? TITLES.getOrDefault(status, "Error") : known.getReasonPhrase();
    }
}
