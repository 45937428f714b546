package org.openmes.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program that goes on with the next node when its own is gone, and repeats what it got no answer to, with the same key. */
final class SteadyClient {
    /** Longer than a node waits for an event. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<URI> nodes;
    private final String token;
    private int node;

    /** @param node where it begins */
    SteadyClient(List<URI> nodes, int node, String token) {
        this.nodes = nodes;
        this.node = node;
        this.token = token;
    }

    HttpResponse<String> get(String path) throws InterruptedException {
        return send("GET", path, null);
    }

    HttpResponse<String> post(String path, String json) throws InterruptedException {
        return send("POST", path, json);
    }

    HttpResponse<String> patch(String path, String json) throws InterruptedException {
        return send("PATCH", path, json);
    }

    HttpResponse<String> delete(String path) throws InterruptedException {
        return send("DELETE", path, null);
    }

    private HttpResponse<String> send(String method, String path, @Nullable String json) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        IOException last = null;
        for (int attempt = 0; attempt < nodes.size(); attempt++) {
            try {
                return http.send(request(method, path, json, key), BodyHandlers.ofString());
            } catch (IOException e) {
                last = e;
                node = (node + 1) % nodes.size();
            }
        }
        throw new IllegalStateException("no node answers " + path, last);
    }

    private HttpRequest request(String method, String path, @Nullable String json, String key) {
        return HttpRequest.newBuilder(nodes.get(node).resolve("api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
    }
}
