package org.openmes.bench;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** The REST interface of a plant with somebody's token; whatever is refused ends the run. */
final class Rest implements Floor {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final String token;

    /** @param plant the address of the plant, without the last slash */
    Rest(String plant, String token) {
        url = plant + "/api/";
        this.token = token;
    }

    /** Signs in with a password. */
    static Rest signedIn(String plant, String username, String password) throws IOException, InterruptedException {
        var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
        return new Rest(plant, new Rest(plant, "").send("auth/login", body).getString("token"));
    }

    /** Creates a record; its key. */
    long create(String path, String body) throws IOException, InterruptedException {
        return post(path, body).getLong("data.id");
    }

    JsonPath post(String path, String body) throws IOException, InterruptedException {
        return send("v1/" + path, body);
    }

    /** The text of the answer to what is sent. */
    String postText(String path, String body) throws IOException, InterruptedException {
        return answer(request("v1/" + path)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    void patch(String path, String body) throws IOException, InterruptedException {
        answer(request("v1/" + path)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** The text of an answer. */
    String get(String path) throws IOException, InterruptedException {
        return answer(request("v1/" + path).GET().build());
    }

    /** The tag of what a path answers with. */
    String tag(String path) throws IOException, InterruptedException {
        return CLIENT.send(request("v1/" + path).GET().build(), BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    /** Asks whether something is still as a tag says, which it must be. */
    void isUnchanged(String path, String tag) throws IOException, InterruptedException {
        var request = request("v1/" + path).header("If-None-Match", tag).GET().build();
        var status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        if (status != HttpURLConnection.HTTP_NOT_MODIFIED) {
            throw new IllegalStateException(request.uri() + ": " + status);
        }
    }

    @Override
    public void command(Order order, int command) throws IOException, InterruptedException {
        var action = Order.starts(command) ? "/start" : "/complete";
        answer(request("v1/batch-steps/" + order.stepOf(command) + action)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    }

    private JsonPath send(String path, String body) throws IOException, InterruptedException {
        return JsonPath.from(answer(
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
