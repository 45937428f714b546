package org.openmes.api.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Answer;
import org.openmes.installation.Readiness;

/**
 * How the installation is.
 *
 * @param status {@code ok} or {@code down}
 * @param warnings what works but needs somebody's attention
 * @param lag how many seconds the event feed and the seals of the ledger are behind
 */
public record HealthResponse(
        @Schema(
                required = true,
                enumeration = {"ok", "down"})
        String status,

        @Schema(required = true) Instant timestamp,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) Readiness.@Nullable Lag lag)
        implements Answer {
    private static final String DOWN = "down";

    static HealthResponse alive(Instant now) {
        return new HealthResponse("ok", now, List.of(), null);
    }

    static HealthResponse of(Readiness.Report report) {
        return new HealthResponse(report.ready() ? "ok" : DOWN, report.at(), report.warnings(), report.lag());
    }

    @Override
    public int httpStatus() {
        return DOWN.equals(status) ? 503 : 200;
    }
}
