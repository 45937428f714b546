package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openmes.api.Refusals.expect;
import static org.openmes.api.Refusals.expectFields;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks are set up and followed over the interface (spec 17.10, 17.11). */
class WebhooksApiIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Caller admin = Caller.admin();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private volatile int answer = 200;

    @BeforeEach
    void aReceiver() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            arrived.add(exchange.getRequestHeaders().getFirst("webhook-id") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
        admin.patch("/settings", "{\"webhook_allowed_hosts\":[\"127.0.0.1\"]}");
    }

    @AfterEach
    void nobodyIsToldAnyMore() {
        admin.patch("/settings", "{\"webhook_allowed_hosts\":[]}");
        admin.get("/webhooks?include_inactive=true&per_page=100")
                .jsonPath()
                .getList("data.id", Long.class)
                .forEach(id -> admin.delete("/webhooks/" + id));
        receiver.stop(0);
    }

    @Test
    void a_webhook_is_created_read_changed_and_deleted() {
        var created = admin.post("/webhooks", body(Caller.unique("ERP"), "https://erp.example/openmes"));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var id = created.jsonPath().getLong("data.id");
        assertThat(created.header("Location")).endsWith("/api/v1/webhooks/" + id);
        assertThat(created.jsonPath().getString("data.secret")).startsWith("whsec_");

        var read = admin.get("/webhooks/" + id);
        assertThat(read.asString()).doesNotContain("secret\"").doesNotContain("Bearer");
        assertThat(read.jsonPath().getList("data.headers.value", String.class)).containsExactly("***");
        assertThat(read.jsonPath().getList("data.events", String.class)).containsExactly("work_order.created");

        var changed = admin.request()
                .header("If-Match", read.header("ETag"))
                .body("{\"is_active\":false,\"events\":[\"issue.created\",\"batch.completed\"]}")
                .patch("/api/v1/webhooks/" + id);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getBoolean("data.is_active")).isFalse();
        assertThat(changed.jsonPath().getList("data.headers.name", String.class))
                .containsExactly("Authorization");
        assertThat(admin.request()
                        .header("If-Match", read.header("ETag"))
                        .body("{}")
                        .patch("/api/v1/webhooks/" + id)
                        .statusCode())
                .isEqualTo(412);
        expectFields(admin.put("/webhooks/" + id, "{\"name\":\"x\"}"), "url", "events");
        assertThat(admin.delete("/webhooks/" + id).statusCode()).isEqualTo(200);
        expect(admin.get("/webhooks/" + id), 404, "NOT_FOUND");
    }

    @Test
    void what_is_wrong_is_told_by_field_and_internal_addresses_are_refused() {
        expectFields(admin.post("/webhooks", """
                        {"name":" ","url":"https://10.0.0.5/","events":["x"],"secret":"short",
                         "headers":[{"name":"webhook-id","value":"1"}]}"""), "name", "url", "events", "secret", "headers");
        for (var url : List.of(
                "http://erp.example/",
                "https://localhost/",
                "https://169.254.169.254/",
                "https://[::1]/",
                "https://a:b@erp.example/",
                "ftp://erp.example/")) {
            expectFields(admin.post("/webhooks", body("x", url)), "url");
        }
    }

    @Test
    void deliveries_are_read_page_by_page_or_stretch_by_stretch() {
        var deliveries = "/webhooks/" + admin.create("/webhooks", body(Caller.unique("ERP"), url())) + "/deliveries?";
        for (var sent = 1; sent <= 3; sent++) {
            order();
        }
        await().atMost(SOON).until(() -> arrived.size() == 3);

        var first = admin.get(deliveries + "limit=2").jsonPath();
        var rest = admin.get(deliveries + "limit=2&cursor=" + first.getString("meta.next_cursor"))
                .jsonPath();

        assertThat(rest.getString("meta.next_cursor")).isNull();
        assertThat(Stream.of(first, rest).flatMap(stretch -> stretch.<Integer>getList("data.id").stream()))
                .hasSize(3)
                .isEqualTo(admin.get(deliveries + "per_page=3").jsonPath().getList("data.id"));
    }

    @Test
    void what_did_not_arrive_is_told_and_sent_again_on_demand() {
        answer = 500;
        var id = admin.create("/webhooks", body(Caller.unique("ERP"), url()));
        order();
        await().atMost(SOON).until(() -> arrived.size() == 1);
        await().atMost(SOON).until(() -> attempts(id) == 1);
        var failed = admin.get("/webhooks/" + id + "/deliveries?status=pending").jsonPath();
        assertThat(failed.getString("data[0].failure")).isEqualTo("REFUSED");
        assertThat(failed.getInt("data[0].response_status")).isEqualTo(500);
        assertThat(failed.getString("data[0].event")).isEqualTo("work_order.created");
        assertThat(failed.getString("data[0].next_attempt_at")).isNotNull();
        var delivery = failed.getLong("data[0].id");
        expect(admin.post("/webhook-deliveries/" + delivery + "/redeliver"), 422, "STATE_NOT_ALLOWED");

        answer = 200;
        await().atMost(SOON)
                .until(() -> !admin.get("/webhooks/" + id + "/deliveries?status=DELIVERED")
                        .jsonPath()
                        .getList("data")
                        .isEmpty());
        var again = admin.post("/webhook-deliveries/" + delivery + "/redeliver");
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        await().atMost(SOON).until(() -> arrived.size() == 3);

        assertThat(arrived.stream().distinct()).hasSize(1).allMatch(message -> message.endsWith(" Bearer abc"));
        expect(admin.post("/webhook-deliveries/999999999/redeliver"), 404, "NOT_FOUND");
    }

    @Test
    void a_rotated_secret_is_told_once_and_never_by_a_repetition() {
        var id = admin.create("/webhooks", body(Caller.unique("ERP"), "https://erp.example/"));
        var key = Caller.unique("key");

        var first = admin.request().header("Idempotency-Key", key).post("/api/v1/webhooks/" + id + "/rotate-secret");
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(first.jsonPath().getString("data.secret")).startsWith("whsec_");
        assertThat(first.jsonPath().getString("data.webhook.former_secret_until"))
                .isNotNull();
        var again = admin.request().header("Idempotency-Key", key).post("/api/v1/webhooks/" + id + "/rotate-secret");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).doesNotContain("whsec_");
        var given = admin.post("/webhooks/" + id + "/rotate-secret", "{\"secret\":\"sixteen-letters!\"}");
        assertThat(given.jsonPath().getString("data.secret")).isEqualTo("sixteen-letters!");
    }

    @Test
    void only_admins_and_programs_with_all_rights_come_near_them() {
        for (var role : List.of("Supervisor", "Operator")) {
            var somebody = Caller.withRole(admin, role);
            expect(somebody.get("/webhooks"), 403, "FORBIDDEN");
            expect(somebody.post("/webhooks", body("x", "https://erp.example/")), 403, "FORBIDDEN");
            expect(somebody.post("/webhook-deliveries/1/redeliver"), 403, "FORBIDDEN");
        }
    }

    private int attempts(long id) {
        return admin.get("/webhooks/" + id + "/deliveries").jsonPath().getInt("data[0].attempts");
    }

    private void order() {
        var line = admin.create("/lines", "{\"code\":\"%s\",\"name\":\"Line\"}".formatted(Caller.unique("L")));
        admin.create("/work-orders", """
                {"order_no":"%s","product_name":"Wheel","planned_qty":1,"line_id":%d}""".formatted(Caller.unique("WO"), line));
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    }

    private static String body(String name, String url) {
        return """
                {"name":"%s","url":"%s","events":["work_order.created"],
                 "headers":[{"name":"Authorization","value":"Bearer abc"}]}""".formatted(name, url);
    }
}
