package org.openmes.api.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openmes.api.answer.Answer;
import org.openmes.installation.Readiness;

/**
 * How the installation is.
 *
 * @param status {@code ok} or {@code down}
 * @param warnings what works but needs somebody's attention
 */
public record HealthResponse(
        @Schema(
                required = true,
                enumeration = {"ok", "down"})
        String status,

        @Schema(required = true) Instant timestamp,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings)
        implements Answer {
    private static final String DOWN = "down";

    static HealthResponse alive(Instant now) {
        return new HealthResponse("ok", now, List.of());
    }

    static HealthResponse of(Readiness.Report report) {
        return new HealthResponse(report.ready() ? "ok" : DOWN, report.at(), report.warnings());
    }

    @Override
    public int httpStatus() {
        return DOWN.equals(status) ? 503 : 200;
    }
}
