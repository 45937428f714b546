package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;

/** What came of a write that was sent several times at the same moment; refusals are judged anew each time. */
record RepeatedAnswers(Repetition request, List<HttpResponse<String>> answers) {
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final int FINE_BELOW = 300;
    private static final int CREATED = 201;
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The answer of that which had the effect; fails when several had one, or were told different things. */
    HttpResponse<String> theOne() {
        if (answers.stream().noneMatch(RepeatedAnswers::isFine)) {
            assertThat(answers.stream().map(answer -> answer.statusCode() + " " + codeOf(answer)))
                    .as("refusals of %s", request)
                    .containsOnly(answers.get(0).statusCode() + " " + codeOf(answers.get(0)));
            return answers.get(0);
        }
        return request.method().equals("POST") ? theOneOfKey() : theOneOfState();
    }

    /** With a key: one had the effect, and the others were told its answer. */
    private HttpResponse<String> theOneOfKey() {
        var effective = answers.stream()
                .filter(RepeatedAnswers::isFine)
                .filter(answer -> answer.headers().firstValue(REPLAYED).isEmpty())
                .toList();
        assertThat(effective).as("effects of %s", request).hasSize(1);
        var first = effective.get(0);
        for (var other : answers) {
            if (other != first && !isToldOnce(other)) {
                assertThat(told(other)).as("repetition of %s", request).isEqualTo(told(first));
            }
        }
        return first;
    }

    /**
     * Without a key: what is there already changes nothing, so all end with the same version of the record; who wanted to
     * change an earlier version, or none where one is asked for, or to delete what is gone, is refused. Warnings are told to
     * whoever had the effect.
     */
    private HttpResponse<String> theOneOfState() {
        var fine = answers.stream().filter(RepeatedAnswers::isFine).toList();
        var created =
                fine.stream().filter(answer -> answer.statusCode() == CREATED).toList();
        assertThat(created).as("creations by %s", request).hasSizeLessThan(2);
        var first = created.stream().findFirst().orElseGet(() -> mostTold(fine));
        for (var other : answers) {
            if (isFine(other)) {
                assertThat(data(other)).as("repetition of %s", request).isEqualTo(data(first));
            } else {
                assertThat(codeOf(other)).as("repetition of %s", request).isIn(expectedRefusals());
            }
        }
        return first;
    }

    private static HttpResponse<String> mostTold(List<HttpResponse<String>> fine) {
        return fine.stream()
                .max(Comparator.comparing(answer -> answer.body().length()))
                .orElseThrow();
    }

    private List<String> expectedRefusals() {
        if (request.method().equals("DELETE")) {
            return List.of("NOT_FOUND", "STALE_VERSION");
        }
        return List.of(request.isConditional() ? "STALE_VERSION" : "PRECONDITION_REQUIRED");
    }

    static boolean isFine(HttpResponse<String> answer) {
        return answer.statusCode() < FINE_BELOW;
    }

    /** A secret is told to the first and to nobody again. */
    private static boolean isToldOnce(HttpResponse<String> answer) {
        return codeOf(answer).equals("IDEMPOTENCY_CONFLICT");
    }

    /** The code of a refusal; empty without one. */
    static String codeOf(HttpResponse<String> answer) {
        return isFine(answer) ? "" : json(answer).path("code").asText();
    }

    private static List<Object> told(HttpResponse<String> answer) {
        return List.of(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("ETag"),
                answer.headers()
                        .firstValue("Location")
                        .map(place -> URI.create(place).getPath()));
    }

    private static List<Object> data(HttpResponse<String> answer) {
        return List.of(json(answer).path("data"), answer.headers().firstValue("ETag"));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }
}
