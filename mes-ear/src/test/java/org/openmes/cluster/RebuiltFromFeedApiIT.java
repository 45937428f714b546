package org.openmes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.RunSize;
import org.openmes.testing.TestedOpenMes;
import org.openmes.testing.TwoNodes;

/** Who reads the feed knows the plant, whatever happens to the nodes (spec 17.12). */
class RebuiltFromFeedApiIT {
    private static final int WRITERS = 16;
    /** Every fourteenth creates an order. */
    private static final int COMMANDS = RunSize.of(56, 14 * 63);

    @Test
    void nothing_is_missed_or_told_twice_while_many_write_and_a_node_dies() throws Exception {
        var random = RunSize.chance();
        var executor = Executors.newFixedThreadPool(WRITERS);
        try (var cluster = TwoNodes.start()) {
            var admin = Caller.signedIn(
                    cluster.urls().get(0), TestedOpenMes.adminUsername(), TestedOpenMes.adminPassword());
            var shop = new Workshop(admin, cluster.database());
            var consumer = new FeedConsumer(new SteadyClient(cluster.urls(), 0, shop.admin.token()), shop.line);
            var shared = new Writer.Shared();
            var writers = write(executor, cluster, shop, shared, random);
            var isKilled = false;
            while (!writers.stream().allMatch(Future::isDone)) {
                consumer.readOn();
                if (!isKilled && shared.orders.size() >= WRITERS * COMMANDS / 28) {
                    cluster.killFirst();
                    isKilled = true;
                }
            }
            for (var writer : writers) {
                assertThat(writer.get()).as("commands that were carried out").isPositive();
            }
            assertThat(isKilled).isTrue();
            readToTheEnd(consumer, cluster);

            assertThat(shared.orders).hasSizeGreaterThanOrEqualTo(WRITERS * COMMANDS / 14);
            var database = cluster.database();
            try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
                connection.setSchema("mes");
                assertThat(consumer.differences(connection)).isEmpty();
                assertThat(consumer.count()).isEqualTo(Events.ofLine(database, shop.line));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<Future<Integer>> write(
            ExecutorService executor, TwoNodes cluster, Workshop shop, Writer.Shared shared, Random random) {
        var writers = new ArrayList<Future<Integer>>();
        for (int i = 0; i < WRITERS; i++) {
            var client = new SteadyClient(cluster.urls(), i % 2, shop.admin.token());
            writers.add(executor.submit(new Writer(shop, client, shared, new Random(random.nextLong()), COMMANDS)));
        }
        return writers;
    }

    /** Until every event has its place in the feed and was read; the node that lives takes the dead one's office first. */
    private static void readToTheEnd(FeedConsumer consumer, TwoNodes cluster) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> Events.withoutPlace(cluster.database()) == 0 && consumer.readOn() == 0);
    }
}
