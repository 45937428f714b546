package org.openmes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openmes.api.Caller;
import org.openmes.testing.RunSize;
import org.openmes.testing.TestedOpenMes;
import org.openmes.testing.TwoNodes;

/** Two nodes know of each other only through the database, and that is enough (architecture, several nodes). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesApiIT extends SameMoment {
    private static TwoNodes cluster;

    @BeforeAll
    static void start() throws InterruptedException {
        cluster = TwoNodes.start();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Override
    List<URI> nodes() {
        return cluster.urls();
    }

    @Override
    Workshop workshop() {
        return new Workshop(admin(0), cluster.database());
    }

    @Test
    void a_setting_acts_on_the_other_node_at_the_next_request() {
        for (var allowed : List.of(true, false, true, false)) {
            var change = shop.admin.patch("/settings", "{\"allow_overproduction\":%s}".formatted(allowed));
            assertThat(change.statusCode()).as(change.asString()).isEqualTo(200);
            var order = shop.order(1);

            var answer = other(shop.operator).post("/work-orders/" + order + "/batches", "{\"target_qty\":2}");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(allowed ? 201 : 422);
        }
    }

    @Test
    void who_loses_the_line_or_the_account_has_lost_it_everywhere() {
        var order = shop.order(1);
        var elsewhere = other(shop.operator);
        assertThat(elsewhere.get("/work-orders/" + order).statusCode()).isEqualTo(200);

        shop.admin.put("/lines/" + shop.line + "/users", "{\"ids\":[]}");
        assertThat(elsewhere.get("/work-orders/" + order).statusCode()).isEqualTo(403);

        var deactivated = shop.admin.patch("/users/" + shop.operatorId, "{\"is_active\":false}");
        assertThat(deactivated.statusCode()).as(deactivated.asString()).isEqualTo(200);
        assertThat(elsewhere.get("/lines").statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_sent_three_times_at_once_has_one_effect() {
        var repeated = InterfaceTests.repeat(cluster);

        assertThat(repeated.counts().get("POST")).as("POSTs that were repeated").hasValueGreaterThan(100);
        if (RunSize.isFull()) {
            assertThat(repeated.unrepeated()).as("writes that no test repeats").isEmpty();
        } else {
            assertThat(repeated.effective()).as("writes that were repeated").hasSizeGreaterThan(40);
        }
    }

    /** The last one: nobody is there to talk to the first node afterwards. */
    @Test
    @Order(Integer.MAX_VALUE)
    void when_a_node_dies_the_other_goes_on_with_everything() throws Exception {
        var order = shop.order(2);
        var step = shop.startedStep(order, 1);
        var waiting = shop.order(2);
        var feed = new FeedUnderFailure(cluster, workshop());
        HttpResponse<String> told;
        try (var unheard = feed.run(RunSize.chance(), () -> aBatchOf(waiting))) {
            told = unheard.repeat(cluster.urls().get(1));
        }

        assertThat(told.statusCode()).as(told.body()).isEqualTo(201);
        assertThat(told.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(shop.batchesOf(waiting))
                .as("batches that were asked for once")
                .hasSize(1);

        feed.expectRebuilt();
        feed.expectEverythingOnce();
        var operator = other(shop.operator);
        assertThat(operator.post("/batch-steps/" + step + "/complete", "{}").statusCode())
                .isEqualTo(200);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            assertThat(Events.withoutPlace(cluster.database()))
                    .as("events that nobody has published")
                    .isZero();
            assertThat(entriesWithoutSeal())
                    .as("entries that nobody has sealed")
                    .isZero();
        });
        assertThat(Caller.signedIn(cluster.urls().get(1), TestedOpenMes.adminUsername(), TestedOpenMes.adminPassword())
                        .get("/work-orders/" + order)
                        .statusCode())
                .isEqualTo(200);
    }

    /** Asks the first node for a batch, and does not listen. */
    private LostAnswer aBatchOf(long order) throws IOException {
        var path = "/work-orders/" + order + "/batches";
        return LostAnswer.of(
                cluster.urls().get(0),
                shop.operator.token(),
                path,
                "{\"target_qty\":1}",
                () -> !shop.batchesOf(order).isEmpty());
    }

    private static long entriesWithoutSeal() throws SQLException {
        return number("select cast(count(*) as text) from audit_log where id > ?"
                + " and id > (select coalesce(max(last_id), 0) from audit_seal)");
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(Workshop.texts(cluster.database(), query, 0).get(0));
    }

    private static Caller admin(int node) {
        return Caller.signedIn(cluster.urls().get(node), TestedOpenMes.adminUsername(), TestedOpenMes.adminPassword());
    }

    private static Caller other(Caller caller) {
        return caller.at(cluster.urls().get(1));
    }
}
