package org.openmes.api;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every answer that a test gets against the description which the server serves: status, type, headers, body and
 * code. What the description does not tell is a fault of the one or of the other.
 */
final class AnswerCheck implements Filter {
    private static final String DESCRIPTION = "/api/openapi";

    /** Of each node that was asked. */
    private static final Map<URI, ServedDescription> DESCRIPTIONS = new ConcurrentHashMap<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        var asked = URI.create(request.getURI());
        if (!asked.getPath().equals(DESCRIPTION) && isForUs(request.getMethod())) {
            var node = asked.resolve("/");
            var description = DESCRIPTIONS.computeIfAbsent(node, ServedDescription::of);
            var faults = new ReceivedAnswer(description, asked, answer).faults(request.getMethod());
            if (!faults.isEmpty()) {
                throw new AssertionError("%s %s answered %d, which is not as described:%n%s%n%s"
                        .formatted(
                                request.getMethod(),
                                asked,
                                answer.statusCode(),
                                String.join("\n", faults),
                                shortened(answer)));
            }
        }
        return answer;
    }

    private static boolean isForUs(String method) {
        return !method.equals("HEAD") && !method.equals("OPTIONS") && !method.equals("TRACE");
    }

    private static String shortened(Response answer) {
        var text = answer.asString();
        return text.length() > 2_000 ? text.substring(0, 2_000) + " …" : text;
    }
}
