package org.openmes.cluster;

import io.restassured.path.json.JsonPath;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openmes.api.Caller;

/**
 * Somebody who does what comes to his mind in a workshop he shares with others: makes, plans, stops and changes orders, and
 * asks for much that is refused or rolled back.
 */
final class Writer implements Callable<Integer> {
    static final int COMMANDS_FOR_EACH_ORDER = 14;
    private static final int KINDS = 14;

    private final Workshop shop;
    private final SteadyClient client;
    private final Shared shared;
    private final Random random;
    private final int times;

    /** What all of them know of: keys. */
    static final class Shared {
        final List<Long> orders = new CopyOnWriteArrayList<>();
        final List<Long> steps = new CopyOnWriteArrayList<>();
        final List<Long> issues = new CopyOnWriteArrayList<>();
    }

    Writer(Workshop shop, SteadyClient client, Shared shared, Random random, int times) {
        this.shop = shop;
        this.client = client;
        this.shared = shared;
        this.random = random;
        this.times = times;
    }

    /** Creates orders and then works on all there are; how many of the commands were carried out. */
    @Override
    public Integer call() throws InterruptedException {
        int done = 0;
        for (int i = 0; i < times; i++) {
            var answer = i % COMMANDS_FOR_EACH_ORDER == 0 ? create() : act(random.nextInt(KINDS));
            if (answer.statusCode() >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
                throw new AssertionError(answer.uri() + " " + answer.body());
            }
            if (answer.statusCode() < HttpURLConnection.HTTP_MULT_CHOICE) {
                done++;
            }
        }
        return done;
    }

    private HttpResponse<String> act(int kind) throws InterruptedException {
        var order = "/work-orders/" + any(shared.orders);
        return switch (kind) {
            case 0, 1 -> client.post(order + "/accept", "{}");
            case 2, 3 -> begin(order);
            case 4, 5, 6 -> client.post("/batch-steps/" + any(shared.steps) + "/start", "{}");
            case 7, 8, 9 -> client.post("/batch-steps/" + any(shared.steps) + "/complete", "{}");
            case 10 -> report(order);
            case 11 -> client.post("/issues/" + any(shared.issues) + "/resolve", "{\"resolution_notes\":\"Mended\"}");
            case 12 -> client.patch(order, "{\"description\":\"Note %d\"}".formatted(random.nextInt()));
            default -> seldom(order);
        };
    }

    private HttpResponse<String> seldom(String order) throws InterruptedException {
        return switch (random.nextInt(4)) {
            case 0 -> client.delete(order);
            case 1 -> client.post(order + "/cancel", "{\"reason\":\"No need\"}");
            default -> rolledBack();
        };
    }

    /** Many orders at once, of which the last one is wrong, so that none of them stays. */
    private HttpResponse<String> rolledBack() throws InterruptedException {
        var good = shop.orderJson(Caller.unique("NEVER"), 3);
        return client.post("/work-orders/bulk?atomic=true", "[%s,%s,{\"order_no\":\"\"}]".formatted(good, good));
    }

    private HttpResponse<String> create() throws InterruptedException {
        var answer = client.post("/work-orders", shop.orderJson(Caller.unique("WO"), 1 + random.nextInt(5)));
        keep(answer, "data.id", shared.orders);
        return answer;
    }

    private HttpResponse<String> begin(String order) throws InterruptedException {
        var answer = client.post(order + "/batches", "{\"target_qty\":%d}".formatted(1 + random.nextInt(2)));
        keep(answer, "data.steps[0].id", shared.steps);
        return answer;
    }

    private HttpResponse<String> report(String order) throws InterruptedException {
        var answer = client.post("/issues", shop.issueJson(order.substring(order.lastIndexOf('/') + 1)));
        keep(answer, "data.id", shared.issues);
        return answer;
    }

    private static void keep(HttpResponse<String> answer, String path, List<Long> keys) {
        if (answer.statusCode() == HttpURLConnection.HTTP_CREATED) {
            keys.add(JsonPath.from(answer.body()).getLong(path));
        }
    }

    /** One of them, often one of the newest; one that does not exist while there is none. */
    private long any(List<Long> keys) {
        var known = keys.toArray(Long[]::new);
        if (known.length == 0) {
            return Long.MAX_VALUE;
        }
        int newest = Math.min(known.length, 1 + random.nextInt(known.length));
        return known[known.length - 1 - random.nextInt(newest)];
    }
}
