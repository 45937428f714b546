package org.openmes.pages;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.openmes.pages.ShownPlant.Account;

/** The REST interface of a plant, as one account calls it; whatever is refused ends the run. */
final class Interface {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    /** @param plant the address of the plant, without the last slash */
    Interface(String plant, Account account) {
        url = plant + "/api/";
        token = send(
                        "auth/login",
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(account.username(), account.password()),
                        "")
                .getString("token");
    }

    /** Creates a record; its key. */
    long create(String path, String body) {
        return post(path, body).getLong("data.id");
    }

    JsonPath post(String path, String body) {
        return send("v1/" + path, body, token);
    }

    JsonPath get(String path) {
        return answer(request("v1/" + path, token).GET().build());
    }

    private JsonPath send(String path, String body, String bearer) {
        return answer(request(path, bearer)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String bearer) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + bearer);
    }

    private JsonPath answer(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return JsonPath.from(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
