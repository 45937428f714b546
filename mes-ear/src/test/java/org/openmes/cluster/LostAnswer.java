package org.openmes.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A POST that is carried out while nobody hears of it: what sent it reads no answer before the node is gone. */
final class LostAnswer implements AutoCloseable {
    private final String token;
    private final String path;
    private final String json;
    private final String key = UUID.randomUUID().toString();
    private final Socket socket;

    private LostAnswer(URI node, String token, String path, String json) throws IOException {
        this.token = token;
        this.path = "/api/v1" + path;
        this.json = json;
        socket = new Socket(node.getHost(), node.getPort());
    }

    /**
     * Sends it and waits, without reading, until what it does is to be seen in the database.
     *
     * @param isDone whether it is
     */
    static LostAnswer of(URI node, String token, String path, String json, Callable<Boolean> isDone)
            throws IOException {
        var lost = new LostAnswer(node, token, path, json);
        lost.send();
        await().atMost(Duration.ofSeconds(30)).until(isDone);
        return lost;
    }

    private void send() throws IOException {
        var request = """
                POST %s HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Idempotency-Key: %s\r
                Content-Length: %d\r
                \r
                %s""".formatted(path, "127.0.0.1", token, key, json.length(), json);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** The same once more, to a node that lives. */
    HttpResponse<String> repeat(URI node) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(node.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
