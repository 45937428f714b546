package org.openmes.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.openmes.pages.ShownPlant.Account;

/** Lets a plant grow, so that lists that were short become long. */
final class Growth {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    /** How codes begin that nothing else has. */
    private String start = "";

    Growth(String url, Account account) throws IOException, InterruptedException {
        this.url = url + "/api/";
        var credentials = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(account.username(), account.password());
        token = first("\"token\":\"([^\"]+)\"", send("auth/login", credentials, ""));
    }

    /**
     * Adds records of every kind.
     *
     * @param more how many of each
     * @param lineId the line whose floor is shown
     * @param orderId the order that is shown
     */
    void grow(int more, long lineId, long orderId) throws IOException, InterruptedException {
        start = "G" + Long.toString(System.nanoTime(), 36);
        for (var i = 0; i < more; i++) {
            var line = create("lines", "{\"code\":\"%2$s-%1$d\",\"name\":\"Grown %1$d\"}".formatted(i, start));
            create(
                    "lines/" + lineId + "/workstations",
                    "{\"code\":\"%2$s-W%1$d\",\"name\":\"Station %1$d\"}".formatted(i, start));
            var type = create("product-types", "{\"code\":\"%2$s-T%1$d\",\"name\":\"Type %1$d\"}".formatted(i, start));
            create(
                    "process-templates",
                    "{\"product_type_id\":%d,\"name\":\"T\",\"steps\":[{\"name\":\"A\"},{\"name\":\"B\"}]}"
                            .formatted(type));
            create("users", """
                    {"name":"Grown %1$d","username":"grown%3$s%1$d","email":"grown%3$s%1$d@plant.example","role":"Operator",
                     "password":"Grown-up-4711","password_confirmation":"Grown-up-4711","line_ids":[%2$d]}""".formatted(i, lineId, start));
            var order = order(lineId, i);
            order(line, more + i);
            create("work-orders/" + order + "/batches", "{\"target_qty\":5}");
            create(
                    "issues",
                    "{\"title\":\"Grown %d\",\"work_order_id\":%d,\"issue_type_id\":%d}"
                            .formatted(i, orderId, issueType(i)));
        }
    }

    private long issueType(int i) throws IOException, InterruptedException {
        return create(
                "issue-types",
                "{\"code\":\"%2$s_%1$d\",\"name\":\"Kind %1$d\",\"severity\":\"LOW\",\"is_blocking\":false}"
                        .formatted(i, start));
    }

    /** Without product type, for not every line makes every type. */
    private long order(long lineId, int i) throws IOException, InterruptedException {
        var order = create(
                "work-orders",
                "{\"order_no\":\"%s-%d\",\"planned_qty\":50,\"line_id\":%d}".formatted(start, i, lineId));
        send("v1/work-orders/" + order + "/accept", "{}", token);
        return order;
    }

    private long create(String path, String body) throws IOException, InterruptedException {
        return Long.parseLong(first("\"id\":(\\d+)", send("v1/" + path, body, token)));
    }

    private String send(String path, String body, String bearer) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + bearer)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " " + body + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(text);
        }
        return found.group(1);
    }
}
