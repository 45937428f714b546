package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmes.testing.TestedOpenMes;

/**
 * What the guide to webhooks says works when it is typed in, and what then arrives is what it shows. The code that it gives
 * to receivers is run by a test of webhooks that needs no server.
 */
class WebhookGuideApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "WO-2026-0017";
    private static final String PAYLOAD = "data.payload.";
    private static final Pattern HEADER = Pattern.compile("(?m)^\\| `([\\w-]+)` \\|");
    private static final Set<String> OF_THE_MOMENT =
            Set.of("id", "timestamp", "data.id", "data.occurred_at", "data.entity_id", "data.line_id", "data.actor");

    private final Caller admin = Caller.admin();
    private final List<Message> arrived = new CopyOnWriteArrayList<>();
    private HttpServer receiver;

    /** A message as it came. */
    private record Message(Headers headers, JsonNode body) {}

    @BeforeAll
    static void tools() {
        Programs.need("bash", "curl", "jq");
    }

    @BeforeEach
    void aReceiver() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            arrived.add(new Message(exchange.getRequestHeaders(), JSON.readTree(exchange.getRequestBody())));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void nobodyIsToldAnyMore() {
        admin.patch("/settings", "{\"webhook_allowed_hosts\":[]}");
        admin.get("/webhooks?include_inactive=true&per_page=100")
                .jsonPath()
                .getList("data.id", Long.class)
                .forEach(id -> admin.delete("/webhooks/" + id));
        receiver.stop(0);
    }

    @Test
    void a_webhook_is_set_up_told_and_told_again() throws Exception {
        var guide = Guide.read("webhooks.md");
        var number = Caller.unique("WO");

        var run = guide.run(typed(number));

        assertThat(run.complaints()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.output())
                .contains("another secret")
                .containsSubsequence(guide.promises().stream()
                        .map(promise -> promise.replace(NUMBER, number))
                        .toList());
        await().atMost(Duration.ofSeconds(30)).until(() -> arrived.size() == 2);
        assertThat(arrived).allSatisfy(message -> assertIsAsShown(message, guide, number));
        assertThat(arrived.get(1).body()).isEqualTo(arrived.get(0).body());
    }

    private static void assertIsAsShown(Message message, Guide guide, String number) throws IOException {
        var shown = parts("", JSON.readTree(guide.only("json").replace(NUMBER, number)));
        var real = parts("", message.body());
        real.keySet().removeIf(name -> name.startsWith(PAYLOAD) && !shown.containsKey(name));
        assertThat(real).isEqualTo(shown);

        var table = guide.text().substring(guide.text().indexOf("| Header |"));
        var headers = HEADER.matcher(table).results().map(row -> row.group(1)).toList();
        assertThat(headers).isNotEmpty().allMatch(message.headers()::containsKey);
        assertThat(message.headers().getFirst("webhook-id"))
                .isEqualTo(message.body().get("id").asText());
        assertThat(message.headers().getFirst("X-OpenMES-Event"))
                .isEqualTo(message.body().get("event").asText());
    }

    private Map<String, String> typed(String number) {
        var token = admin.post(
                "/api-tokens", "{\"name\":\"%s\",\"scopes\":[\"admin\"]}".formatted(Caller.unique("Webhooks")));
        var line = Caller.unique("BUILD");
        admin.create("/lines", "{\"code\":\"%s\",\"name\":\"Building Line 1\"}".formatted(line));
        return Map.of(
                "BASE=http://localhost:8080",
                "BASE=" + TestedOpenMes.url().toString().replaceFirst("/$", ""),
                "TOKEN='the token that was shown once'",
                "TOKEN=" + token.path("data.secret"),
                "RECEIVER=https://erp.example/openmes",
                "RECEIVER=http://localhost:" + receiver.getAddress().getPort() + "/openmes",
                "BUILD-01",
                line,
                NUMBER,
                number);
    }

    /** What a message consists of, by name: kinds of what is of the moment, the values of all else. */
    private static Map<String, String> parts(String within, JsonNode object) {
        var parts = new TreeMap<String, String>();
        object.properties().forEach(field -> {
            var name = within + field.getKey();
            if (field.getValue().isObject()) {
                parts.putAll(parts(name + ".", field.getValue()));
            } else {
                parts.put(name, OF_THE_MOMENT.contains(name) ? kind(field.getValue()) : "" + field.getValue());
            }
        });
        return parts;
    }

    private static String kind(JsonNode value) {
        if (!value.isTextual()) {
            return value.getNodeType().toString();
        }
        if (value.asText().matches("msg_[0-9a-f]{32}")) {
            return "key of a message";
        }
        try {
            return Instant.parse(value.asText()).getClass().getSimpleName();
        } catch (DateTimeParseException e) {
            return "text";
        }
    }
}
