package org.openmes.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
}
