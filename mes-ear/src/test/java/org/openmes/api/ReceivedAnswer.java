package org.openmes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** An answer beside what the description tells of it. */
record ReceivedAnswer(ServedDescription description, URI asked, Response answer) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final List<Integer> OF_NO_OPERATION = List.of(400, 401, 404, 405);

    /** Headers that mean something to callers of the interface: those that others add are none of its business. */
    private static final Pattern OURS =
            Pattern.compile("ETag|Link|Location|Retry-After|Idempotent-.*|X-Request-Id|X-RateLimit-.*");

    /** What the description does not tell, or tells otherwise. */
    List<String> faults(String method) {
        var operation = description.operation(method, asked.getRawPath());
        if (operation.isEmpty()) {
            return OF_NO_OPERATION.contains(answer.statusCode())
                    ? description.misfits("Problem", body(), false)
                    : List.of("no such operation");
        }
        var told = description.answer(operation.get(), answer.statusCode());
        if (told.isEmpty()) {
            return List.of("no such status");
        }
        var faults = new ArrayList<String>();
        addOfHeaders(told.get().path("headers"), faults);
        addOfContent(told.get().path("content"), faults);
        if (type().equals(PROBLEM)) {
            addOfCode(operation.get(), faults);
        }
        return faults;
    }

    private void addOfHeaders(JsonNode told, List<String> faults) {
        told.properties().forEach(header -> {
            var kind = description.resolved(header.getValue());
            var value = answer.header(header.getKey());
            if (value == null && kind.path("required").asBoolean()) {
                faults.add("lacks the header " + header.getKey());
            }
            if (value != null && kind.at("/schema/type").asText().equals("integer") && !value.matches("\\d+")) {
                faults.add("the header " + header.getKey() + " is no number");
            }
        });
        for (Header header : answer.headers()) {
            if (OURS.matcher(header.getName()).matches() && !told.has(header.getName())) {
                faults.add("nothing is said of the header " + header.getName());
            }
        }
    }

    private void addOfContent(JsonNode told, List<String> faults) {
        if (told.isEmpty()) {
            if (answer.asByteArray().length > 0) {
                faults.add("has a body");
            }
        } else if (!told.has(type())) {
            faults.add("is of the type " + type());
        } else if (type().equals("application/json") || type().equals(PROBLEM)) {
            var form = told.path(type()).at("/schema/$ref").asText();
            var isPart = asked.getRawQuery() != null && asked.getRawQuery().contains("fields");
            faults.addAll(description.misfits(form.substring(form.lastIndexOf('/') + 1), body(), isPart));
        }
    }

    private void addOfCode(JsonNode operation, List<String> faults) {
        var code = body().path("code").asText();
        var isKnown = StreamSupport.stream(operation.path("x-codes").spliterator(), false)
                .anyMatch(known -> known.asText().equals(code));
        if (!isKnown) {
            faults.add(operation.path("operationId").asText() + " does not refuse by " + code);
        }
        if (body().path("status").asInt() != answer.statusCode()) {
            faults.add("says another status");
        }
    }

    private String type() {
        return Optional.ofNullable(answer.contentType())
                .orElse("")
                .split(";")[0]
                .strip();
    }

    private JsonNode body() {
        try {
            return MAPPER.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
