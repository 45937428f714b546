package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends each POST that has no key of its own three times at the same moment with one key, to several nodes in turn, as a program does that loses
 * replies: one has an effect, and all get the same answer. What called sees the answer, and goes on to check the effect.
 */
public final class RepeatedWrites implements Filter {
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final int TIMES = 3;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int CREATED_OR_FINE_BELOW = 300;
    private static final int CONFLICT = 409;
    /** Set by the client itself. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("host", "content-length", "connection");

    private static @Nullable RepeatedWrites current;

    private final List<URI> nodes;
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RepeatedWrites(List<URI> nodes) {
        this.nodes = nodes;
    }

    /** All callers of this process repeat what they post, until {@link #end}. */
    public static RepeatedWrites begin(List<URI> nodes) {
        current = new RepeatedWrites(nodes);
        return current;
    }

    public static void end() {
        current = null;
    }

    static List<Filter> filters() {
        return Stream.<Filter>ofNullable(current).toList();
    }

    /** How many requests were repeated so far. */
    public int count() {
        return requests.get();
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        if (!isRepeatable(request)) {
            return context.next(request, expected);
        }
        requests.incrementAndGet();
        var key = Caller.unique("repeated");
        var sent = nodesInTurn()
                .map(node -> CompletableFuture.supplyAsync(() -> finalAnswer(repetition(request, key, node))))
                .toList();
        var answers = sent.stream().map(CompletableFuture::join).toList();
        return response(theOneOf(answers, request.getURI()));
    }

    private static boolean isRepeatable(FilterableRequestSpecification request) {
        return request.getMethod().equals("POST")
                && request.getURI().contains("/api/v1/")
                && !request.getHeaders().hasHeaderWithName(KEY)
                && request.getMultiPartParams().isEmpty()
                && (request.getBody() == null || request.getBody() instanceof String);
    }

    private Stream<URI> nodesInTurn() {
        var first = requests.get();
        return Stream.iterate(first, turn -> turn + 1).limit(TIMES).map(turn -> nodes.get(turn % nodes.size()));
    }

    private static HttpRequest repetition(FilterableRequestSpecification request, String key, URI node) {
        var asked = URI.create(request.getURI());
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        var repetition = HttpRequest.newBuilder(node.resolve(asked.getRawPath() + query));
        for (var header : request.getHeaders()) {
            if (!OF_THE_CONNECTION.contains(header.getName().toLowerCase(Locale.ROOT))) {
                repetition.header(header.getName(), header.getValue());
            }
        }
        String body = request.getBody();
        return repetition
                .header(KEY, key)
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    /** While another one is at work, the answer is that it is; then a program asks again. */
    private HttpResponse<String> finalAnswer(HttpRequest request) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(LONGEST)
                .until(
                        () -> client.send(request, BodyHandlers.ofString()),
                        answer -> !isRefusedBy("IN_PROGRESS", answer));
    }

    /** Refusals are judged anew each time; of those that were let in, one has the effect and the others its answer. */
    private static HttpResponse<String> theOneOf(List<HttpResponse<String>> answers, String request) {
        var effective = answers.stream()
                .filter(RepeatedWrites::isFine)
                .filter(answer -> answer.headers().firstValue(REPLAYED).isEmpty())
                .toList();
        if (effective.isEmpty()) {
            assertThat(answers).as("refusals of %s", request).noneMatch(RepeatedWrites::isFine);
            assertThat(answers.stream().map(HttpResponse::statusCode).distinct())
                    .as("refusals of %s", request)
                    .hasSize(1);
            return answers.get(0);
        }
        assertThat(effective).as("effects of %s", request).hasSize(1);
        var first = effective.get(0);
        for (var other : answers) {
            if (other != first && !isToldOnce(other)) {
                assertThat(answer(other)).as("repetition of %s", request).isEqualTo(answer(first));
            }
        }
        return first;
    }

    private static boolean isFine(HttpResponse<String> answer) {
        return answer.statusCode() < CREATED_OR_FINE_BELOW;
    }

    /** A secret is told to the first and to nobody again. */
    private static boolean isToldOnce(HttpResponse<String> answer) {
        return isRefusedBy("IDEMPOTENCY_CONFLICT", answer);
    }

    private static boolean isRefusedBy(String code, HttpResponse<String> answer) {
        return answer.statusCode() == CONFLICT && answer.body().contains("\"" + code + "\"");
    }

    private static List<Object> answer(HttpResponse<String> answer) {
        return List.of(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("ETag"),
                answer.headers()
                        .firstValue("Location")
                        .map(place -> URI.create(place).getPath()));
    }

    private static Response response(HttpResponse<String> answer) {
        var headers = answer.headers().map().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> new Header(each.getKey(), value)))
                .toList();
        return new ResponseBuilder()
                .setStatusCode(answer.statusCode())
                .setHeaders(new Headers(headers))
                .setContentType(answer.headers().firstValue("Content-Type").orElse(""))
                .setBody(answer.body())
                .build();
    }
}
