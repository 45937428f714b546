package org.openmes.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.openmes.api.json.JsonBodies;
import org.openmes.api.request.Preconditions;
import org.openmes.api.request.RequestId;
import org.openmes.api.request.RequestRefusal;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.RateLimitedException;
import org.openmes.shared.UnauthenticatedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where exceptions become answers; what nobody foresaw is logged and told by its request id only. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT = 500;
    private static final long SECONDS_TO_WAIT = 5;

    @Inject
    HttpServletRequest request;

    @Inject
    Preconditions preconditions;

    @Inject
    CurrentActor current;

    @Override
    public Response toResponse(Throwable fault) {
        var http = fault instanceof WebApplicationException thrown ? thrown.getResponse() : null;
        if (http != null && http.getStatus() < FIRST_ERROR) {
            return http; // a redirection or the answer to OPTIONS
        }
        var refusal = Faults.refusalIn(fault).orElseGet(() -> notForeseen(http));
        if (refusal.code().status() >= FIRST_FAULT) {
            LOG.error(
                    "{} {} failed, request {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    RequestId.of(request),
                    fault);
        }
        return answer(isAnonymous(refusal) ? new UnauthenticatedException() : refusal, http);
    }

    private DomainException notForeseen(@Nullable Response http) {
        return http == null
                ? HttpRefusals.internal(request)
                : HttpRefusals.of(http.getStatus(), request, http.getAllowedMethods());
    }

    /** A method that is closed to this role is closed to nobody in particular: sign in first. */
    private boolean isAnonymous(DomainException refusal) {
        return refusal.code() == ErrorCode.FORBIDDEN && current.find().isEmpty();
    }

    private Response answer(DomainException refusal, @Nullable Response http) {
        var problem = Problems.of(refusal, status(refusal), request);
        var answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(JsonBodies.text(JsonBodies.tree(problem)).getBytes(StandardCharsets.UTF_8));
        if (refusal instanceof RateLimitedException limited) {
            answer.header(HttpHeaders.RETRY_AFTER, limited.retryAfterSeconds());
        } else if (refusal.code() == ErrorCode.UNAVAILABLE || refusal.code() == ErrorCode.IN_PROGRESS) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        } else if (refusal.code() == ErrorCode.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge());
        } else if (http != null && !http.getAllowedMethods().isEmpty()) {
            answer.allow(http.getAllowedMethods());
        }
        return answer.build();
    }

    private int status(DomainException refusal) {
        if (refusal.code() == ErrorCode.STALE_VERSION) {
            return preconditions.statusOfStale();
        }
        return refusal instanceof RequestRefusal ours
                ? ours.status()
                : refusal.code().status();
    }

    private String challenge() {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "Bearer" : "Bearer error=\"invalid_token\"";
    }
}
