package org.openmes.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openmes.api.request.CallersLanguage;
import org.openmes.api.request.RequestId;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;

/** Puts refusals into words. */
final class Problems {
    private static final int UNPROCESSABLE = 422;
    private static final Map<Integer, String> TITLES =
            Map.of(UNPROCESSABLE, "Unprocessable Content", 428, "Precondition Required", 429, "Too Many Requests");

    private Problems() {}

    /** The problem to answer with. */
    static Problem of(DomainException refusal, int status, HttpServletRequest request) {
        var told = ToldRefusal.of(refusal, CallersLanguage.of(request));
        var detail = told.detail();
        var code = refusal.code().name();
        var errors = new TreeMap<>(told.errors());
        if (status == UNPROCESSABLE && errors.isEmpty()) {
            var field = refusal.code() == ErrorCode.IDEMPOTENCY_CONFLICT ? "idempotency_key" : "request";
            errors.put(field, List.of(detail));
        }
        return new Problem(
                "urn:openmes:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                title(status),
                status,
                detail,
                code,
                detail,
                errors,
                RequestId.of(request));
    }

    private static String title(int status) {
        var known = Status.fromStatusCode(status);
        return known == null ? TITLES.getOrDefault(status, "Error") : known.getReasonPhrase();
    }
}
