package org.openmes.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.TreeMap;
import org.openmes.api.request.CallersLanguage;
import org.openmes.api.request.RequestId;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;

/** Puts refusals into words. */
final class Problems {
    private static final int UNPROCESSABLE = 422;

    private Problems() {}

    /** The problem to answer with. */
    static Problem of(DomainException refusal, int status, HttpServletRequest request) {
        var told = ToldRefusal.of(refusal, CallersLanguage.of(request));
        var detail = told.detail();
        var errors = new TreeMap<>(told.errors());
        if (status == UNPROCESSABLE && errors.isEmpty()) {
            var field = refusal.code() == ErrorCode.IDEMPOTENCY_CONFLICT ? "idempotency_key" : "request";
            errors.put(field, List.of(detail));
        }
        return Problem.of(refusal.code(), status, detail, errors, RequestId.of(request));
    }
}
