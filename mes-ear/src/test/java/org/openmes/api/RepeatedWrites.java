package org.openmes.api;

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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends each write that has no key of its own three times at the same moment, to several nodes in turn, as a program does
 * that loses replies: a POST with one key, everything else, which may be repeated without, as it is. One has an effect. What
 * called sees the answer, and goes on to check the effect.
 */
public final class RepeatedWrites implements Filter {
    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String VERSION = "/api/v1/";
    private static final int TIMES = 3;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static @Nullable RepeatedWrites current;

    private final List<URI> nodes;
    private final Map<String, AtomicInteger> requests = new TreeMap<>();
    private final Set<String> effective = ConcurrentHashMap.newKeySet();
    private final ServedDescription description;
    private final AtomicInteger turns = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RepeatedWrites(List<URI> nodes) {
        this.nodes = nodes;
        description = ServedDescription.of(nodes.get(0));
        METHODS.forEach(method -> requests.put(method, new AtomicInteger()));
    }

    /** All callers of this process repeat what they write, until {@link #end}. */
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

    /** How many requests of each method were repeated so far. */
    public Map<String, AtomicInteger> counts() {
        return requests;
    }

    /** The writes that were repeated and had an effect, by the ids of their operations. */
    public Set<String> effective() {
        return effective;
    }

    /** The writes of which this is not so. */
    public Set<String> unrepeated() {
        var unrepeated = description.operationIds(METHODS, VERSION);
        unrepeated.removeAll(effective);
        return unrepeated;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        if (!isRepeatable(request)) {
            return context.next(request, expected);
        }
        requests.get(request.getMethod()).incrementAndGet();
        var repetition = Repetition.of(request);
        var sent = nodesInTurn()
                .map(node -> CompletableFuture.supplyAsync(() -> finalAnswer(repetition.to(node))))
                .toList();
        var answers = new RepeatedAnswers(
                repetition, sent.stream().map(CompletableFuture::join).toList());
        var answer = answers.theOne();
        if (RepeatedAnswers.isFine(answer)) {
            description
                    .operation(request.getMethod(), URI.create(request.getURI()).getRawPath())
                    .ifPresent(operation ->
                            effective.add(operation.path("operationId").asText()));
        }
        return response(answer);
    }

    private static boolean isRepeatable(FilterableRequestSpecification request) {
        return METHODS.contains(request.getMethod())
                && request.getURI().contains(VERSION)
                && !request.getHeaders().hasHeaderWithName(Repetition.KEY)
                && (request.getBody() == null || request.getBody() instanceof String);
    }

    private Stream<URI> nodesInTurn() {
        var first = turns.incrementAndGet();
        return Stream.iterate(first, turn -> turn + 1).limit(TIMES).map(turn -> nodes.get(turn % nodes.size()));
    }

    /** While another one is at work, the answer is that it is; then a program asks again. */
    private HttpResponse<String> finalAnswer(HttpRequest request) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(LONGEST)
                .until(
                        () -> client.send(request, BodyHandlers.ofString()),
                        answer -> !RepeatedAnswers.codeOf(answer).equals("IN_PROGRESS"));
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
