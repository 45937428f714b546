package org.openmes.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads the services inside the server, where the measurement has put its own servlet. */
final class Services {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI servlet;

    Services(String plant) {
        servlet = URI.create(plant + BenchArchive.ROOT + "/");
    }

    /**
     * As {@link Load#run}.
     *
     * @param most how many orders it may begin at most
     */
    Figures run(List<Client> clients, Duration time, Queue<Order> supply, int most)
            throws IOException, InterruptedException {
        var orders = Stream.generate(supply::poll)
                .limit(most)
                .takeWhile(order -> order != null)
                .toList();
        var body = String.join(
                "\n",
                String.valueOf(time.toMillis()),
                clients.stream().map(Client::token).collect(Collectors.joining(",")),
                orders.stream().map(order -> String.valueOf(order.number())).collect(Collectors.joining(",")));
        var answer = http.send(
                HttpRequest.newBuilder(servlet)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("services: " + answer.statusCode() + " " + answer.body());
        }
        var lines = answer.body().split("\n");
        var left = Integer.parseInt(lines[1].trim());
        supply.addAll(orders.subList(orders.size() - left, orders.size()));
        return Figures.parse(lines[0]);
    }
}
