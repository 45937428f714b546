package org.openmes.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Clients that send at the same moment, to one node after the other in turn. */
final class Burst implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<URI> nodes;
    private final ExecutorService clients;

    /** @param most the greatest number of requests at once */
    Burst(List<URI> nodes, int most) {
        this.nodes = nodes;
        this.clients = Executors.newFixedThreadPool(most);
    }

    /** What somebody sends below the version of the interface; with a key of its own for repeats, where one is taken. */
    record Command(
            String method,
            String token,
            String path,
            String json,
            @Nullable String key) {
        /** A POST. */
        static Command of(String token, String path, String json) {
            return new Command("POST", token, path, json, UUID.randomUUID().toString());
        }
    }

    /** @param code the problem's code, or OK */
    record Answer(int status, String code, String body) {
        boolean succeeded() {
            return status < 300;
        }
    }

    /** The same of so many at once, each with a key of its own. */
    List<Answer> send(int times, String token, String path, String json) throws InterruptedException {
        var commands = new ArrayList<Command>();
        for (int i = 0; i < times; i++) {
            commands.add(Command.of(token, path, json));
        }
        return send(commands);
    }

    /** All of them at once; the answers in the order of the commands. */
    List<Answer> send(List<Command> commands) throws InterruptedException {
        var ready = new CountDownLatch(commands.size());
        var tasks = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < commands.size(); i++) {
            var request = request(nodes.get(i % nodes.size()), commands.get(i));
            tasks.add(() -> {
                ready.countDown();
                ready.await();
                return answer(request);
            });
        }
        var answers = new ArrayList<Answer>();
        for (var answer : clients.invokeAll(tasks)) {
            try {
                answers.add(answer.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a request got no answer", e.getCause());
            }
        }
        return answers;
    }

    private static HttpRequest request(URI node, Command command) {
        var request = HttpRequest.newBuilder(node.resolve("api/v1" + command.path()))
                .header("Authorization", "Bearer " + command.token())
                .header("Content-Type", "application/json")
                .method(command.method(), HttpRequest.BodyPublishers.ofString(command.json()));
        if (command.key() != null) {
            request.header("Idempotency-Key", command.key());
        }
        return request.build();
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        var code = CODE.matcher(response.body());
        return new Answer(
                response.statusCode(),
                response.statusCode() < 300 ? "OK" : code.find() ? code.group(1) : "none",
                response.body());
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
