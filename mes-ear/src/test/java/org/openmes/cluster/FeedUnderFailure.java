package org.openmes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openmes.testing.RunSize;
import org.openmes.testing.TwoNodes;

/** Sixteen who write on both nodes while one of these dies, and somebody who knows of it only what the feed tells. */
final class FeedUnderFailure {
    private static final int WRITERS = 16;
    private static final int ORDERS = RunSize.of(64, 1000);
    private static final int COMMANDS = ORDERS / WRITERS * Writer.COMMANDS_FOR_EACH_ORDER;

    private final TwoNodes cluster;
    private final Workshop shop;
    private final Writer.Shared shared = new Writer.Shared();
    private final FeedConsumer consumer;

    FeedUnderFailure(TwoNodes cluster, Workshop shop) {
        this.cluster = cluster;
        this.shop = shop;
        consumer = new FeedConsumer(new SteadyClient(cluster.urls(), 0, shop.admin.token()), shop.line);
    }

    /**
     * Ends when all have written what they had to, the first node is dead, and the reader has come to the end.
     *
     * @param last what the first node carries out before it dies, without telling anybody
     */
    LostAnswer run(Random random, Callable<LostAnswer> last) throws Exception {
        LostAnswer unheard;
        var executor = Executors.newFixedThreadPool(WRITERS);
        try {
            var writers = write(executor, random);
            while (shared.orders.size() < ORDERS / 2 && !writers.stream().allMatch(Future::isDone)) {
                consumer.readOn();
            }
            unheard = last.call();
            cluster.killFirst();
            while (!writers.stream().allMatch(Future::isDone)) {
                consumer.readOn();
            }
            for (var writer : writers) {
                assertThat(writer.get()).as("commands that were carried out").isPositive();
            }
        } finally {
            executor.shutdownNow();
        }
        // the node that lives takes the dead one's office first
        await().atMost(Duration.ofMinutes(3))
                .until(() -> Events.withoutPlace(cluster.database()) == 0 && consumer.readOn() == 0);
        return unheard;
    }

    /** Holds what the reader knows against the database. */
    void expectRebuilt() throws SQLException {
        assertThat(shared.orders).hasSizeGreaterThanOrEqualTo(ORDERS / WRITERS * WRITERS);
        var database = cluster.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.setSchema("mes");
            assertThat(consumer.differences(connection)).isEmpty();
        }
        assertThat(consumer.count()).isEqualTo(Events.ofLine(database, shop.line));
    }

    /** What was answered is there, and nothing twice of what was sent again because the node died before it answered. */
    void expectEverythingOnce() throws SQLException {
        var batches = "select cast(b.id as text) from batch b join batch_step s on s.batch_id = b.id"
                + " join work_order o on o.id = b.work_order_id where o.line_id = ?";
        var issues =
                "select cast(i.id as text) from issue i join work_order o on o.id = i.work_order_id where o.line_id = ?";
        assertThat(Workshop.texts(cluster.database(), batches, shop.line)).hasSameSizeAs(shared.steps);
        assertThat(Workshop.texts(cluster.database(), issues, shop.line)).hasSameSizeAs(shared.issues);
    }

    private List<Future<Integer>> write(ExecutorService executor, Random random) {
        var writers = new ArrayList<Future<Integer>>();
        for (int i = 0; i < WRITERS; i++) {
            var client = new SteadyClient(cluster.urls(), i % 2, shop.admin.token());
            writers.add(executor.submit(new Writer(shop, client, shared, new Random(random.nextLong()), COMMANDS)));
        }
        return writers;
    }
}
