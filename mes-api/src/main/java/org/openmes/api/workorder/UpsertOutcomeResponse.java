package org.openmes.api.workorder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.problem.ToldRefusal;
import org.openmes.shared.ErrorCode;
import org.openmes.workorder.UpsertOutcome;

/**
 * What became of one of many orders (spec 20.1).
 *
 * @param index its place among those that were sent, from 0
 * @param orderNo as it was sent
 * @param result created, updated, skipped or failed
 * @param id its key, when it exists and the caller may see it
 * @param code why it failed or was skipped, one of spec 0.9
 * @param message the same for people, or a warning
 * @param errors reasons by field
 */
public record UpsertOutcomeResponse(
        int index,
        @Nullable String orderNo,

        @Schema(enumeration = {"created", "updated", "skipped", "failed"})
        String result,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ErrorCode code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, List<String>> errors) {

    static UpsertOutcomeResponse of(int index, UpsertOutcome outcome, Locale locale) {
        var refusal = outcome.refusal();
        var result = outcome.result().name().toLowerCase(Locale.ROOT);
        if (refusal == null) {
            return new UpsertOutcomeResponse(
                    index, outcome.orderNo(), result, outcome.id(), null, warning(outcome, locale), null);
        }
        var told = ToldRefusal.of(refusal, locale);
        return new UpsertOutcomeResponse(
                index, outcome.orderNo(), result, outcome.id(), refusal.code(), told.detail(), told.errors());
    }

    private static @Nullable String warning(UpsertOutcome outcome, Locale locale) {
        return outcome.warnings().isEmpty()
                ? null
                : outcome.warnings().stream()
                        .map(warning -> warning.text(locale))
                        .collect(Collectors.joining("; "));
    }
}
