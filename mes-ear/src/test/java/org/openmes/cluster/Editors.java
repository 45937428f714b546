package org.openmes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.openmes.api.Caller;

/** Many who count in the description of one order, each by reading it and writing one more with the tag it was read with. */
final class Editors {
    private final List<Caller> nodes;
    private final String order;

    /** @param nodes somebody who may edit the order, at each node */
    Editors(List<Caller> nodes, long order) {
        this.nodes = nodes;
        this.order = "/work-orders/" + order;
        write(nodes.get(0), tag(), 0);
    }

    /** Each of the clients adds one so many times, and begins anew when refused; how often anybody was refused. */
    int edit(int clients, int times) throws InterruptedException, ExecutionException {
        var executor = Executors.newFixedThreadPool(clients);
        try {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < clients; i++) {
                var editor = nodes.get(i % nodes.size());
                tasks.add(() -> add(editor, times));
            }
            int refused = 0;
            for (var editor : executor.invokeAll(tasks)) {
                refused += editor.get();
            }
            return refused;
        } finally {
            executor.shutdownNow();
        }
    }

    /** What all of them have counted. */
    int count() {
        return nodes.get(0).get(order).jsonPath().getInt("data.description");
    }

    private int add(Caller editor, int times) {
        int refused = 0;
        int added = 0;
        while (added < times) {
            var read = editor.get(order);
            var next = read.jsonPath().getInt("data.description") + 1;
            if (write(editor, read.header("ETag"), next)) {
                added++;
            } else {
                refused++;
            }
        }
        return refused;
    }

    private boolean write(Caller editor, String tag, int count) {
        var answer = editor.patchIf(tag, order, "{\"description\":\"%d\"}".formatted(count));
        assertThat(answer.statusCode())
                .as(answer.asString())
                .isIn(HttpURLConnection.HTTP_OK, HttpURLConnection.HTTP_PRECON_FAILED);
        return answer.statusCode() == HttpURLConnection.HTTP_OK;
    }

    private String tag() {
        return nodes.get(0).get(order).header("ETag");
    }
}
