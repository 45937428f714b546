package org.openmes.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.openmes.shared.JsonText;

/** Another system on this machine, which takes messages and answers as a test wants. */
final class Receiver implements AutoCloseable {
    /** Hangs up without an answer. */
    static final int HANG_UP = 0;

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile ToIntFunction<Arrived> answers = message -> 200;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** A message as it came. */
    record Arrived(Map<String, String> headers, byte[] body) {
        String id() {
            return headers.get("webhook-id");
        }

        Map<?, ?> json() {
            return JsonText.read(text(), Map.class);
        }

        Map<?, ?> data() {
            return (Map<?, ?>) json().get("data");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String event() {
            return headers.get("x-openmes-event");
        }

        long record() {
            return ((Number) data().get("entity_id")).longValue();
        }

        long eventId() {
            return ((Number) data().get("id")).longValue();
        }

        boolean isSignedBy(String secret) {
            var signature = new WebhookSignature(List.of(new WebhookSecret(secret)));
            var time = Long.parseLong(headers.get("webhook-timestamp"));
            return List.of(headers.get("webhook-signature").split(" ")).contains(signature.standard(id(), time, body))
                    && List.of(headers.get("x-openmes-signature").split(",")).contains(signature.ofBody(body));
        }
    }

    static Receiver open() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        var receiver = new Receiver(server);
        server.createContext("/", receiver::take);
        server.setExecutor(receiver.threads);
        server.start();
        return receiver;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** From now on it answers with this status, or hangs up. */
    void answer(ToIntFunction<Arrived> how) {
        answers = how;
    }

    List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        var message = new Arrived(headers, exchange.getRequestBody().readAllBytes());
        arrived.add(message);
        var status = answers.applyAsInt(message);
        if (status != HANG_UP) {
            var text = ("answered " + status).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, text.length);
            exchange.getResponseBody().write(text);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
