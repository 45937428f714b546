package org.openmes.api.workorder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Answer;
import org.openmes.workorder.UpsertOutcome;
import org.openmes.workorder.UpsertOutcome.Result;

/** What became of many orders: 200 when nothing is to be said against any of them, 207 otherwise (spec 20.1). */
public record UpsertOutcomes(
        @Schema(required = true) List<UpsertOutcomeResponse> data,
        @Schema(required = true) Counts meta,
        @JsonIgnore @Schema(hidden = true) boolean areGood)
        implements Answer {
    private static final int OK = 200;
    private static final int MULTI_STATUS = 207;

    /**
     * How many there are of each result.
     *
     * @param ignored fields of the request that nobody knows, as {@code orders.3.colour}
     */
    @Schema(name = "UpsertCounts")
    public record Counts(
            long created,
            long updated,
            long skipped,
            long failed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> ignored) {
        private static Counts of(List<UpsertOutcome> outcomes) {
            return new Counts(
                    count(outcomes, Result.CREATED),
                    count(outcomes, Result.UPDATED),
                    count(outcomes, Result.SKIPPED),
                    count(outcomes, Result.FAILED),
                    null);
        }

        private static long count(List<UpsertOutcome> outcomes, Result result) {
            return outcomes.stream()
                    .filter(outcome -> outcome.result() == result)
                    .count();
        }
    }

    static UpsertOutcomes of(List<UpsertOutcome> outcomes, Locale locale) {
        return new UpsertOutcomes(
                IntStream.range(0, outcomes.size())
                        .mapToObj(index -> UpsertOutcomeResponse.of(index, outcomes.get(index), locale))
                        .toList(),
                Counts.of(outcomes),
                outcomes.stream().allMatch(UpsertOutcome::isGood));
    }

    @Override
    public int httpStatus() {
        return areGood ? OK : MULTI_STATUS;
    }
}
