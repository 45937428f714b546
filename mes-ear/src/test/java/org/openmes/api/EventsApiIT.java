package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openmes.api.Refusals.expect;
import static org.openmes.api.Refusals.expectFields;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The feed of events over the interface (spec 17.12). */
class EventsApiIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @Test
    void a_reader_goes_on_where_the_last_answer_ended() {
        var start = next(plant.supervisor.get("/events?after=latest"));
        var order = plant.acceptedOrder(100);
        var own = "&line_id=" + plant.buildingLine();
        await().atMost(SOON)
                .until(() -> plant.supervisor
                                .get("/events?after=" + start + own)
                                .jsonPath()
                                .getList("data")
                                .size()
                        == 2);

        var first = plant.supervisor.get("/events?limit=1&after=" + start + own);
        var second = plant.supervisor.get("/events?limit=1&after=" + next(first) + own);
        assertThat(first.jsonPath().getString("data[0].type")).isEqualTo("WORK_ORDER_CREATED");
        assertThat(first.jsonPath().getString("data[0].entity_type")).isEqualTo("WorkOrder");
        assertThat(first.jsonPath().getLong("data[0].entity_id")).isEqualTo(order);
        assertThat(first.jsonPath().getLong("data[0].line_id")).isEqualTo(plant.buildingLine());
        assertThat(first.jsonPath().getString("data[0].payload.status")).isEqualTo("PENDING");
        assertThat(first.jsonPath().getString("data[0].occurred_at")).endsWith("Z");
        assertThat(first.asString()).contains("\"planned_qty\": 100,").doesNotContain("+00:00");
        assertThat(second.jsonPath().getList("data.type", String.class)).containsExactly("WORK_ORDER_ACCEPTED");
        var nothing = plant.supervisor.get("/events?after=" + next(second) + own);
        assertThat(nothing.jsonPath().getList("data")).isEmpty();
        assertThat(plant.supervisor
                        .get("/events?types=work_order_accepted,BATCH_CREATED&after=" + start + own)
                        .jsonPath()
                        .getList("data.type", String.class))
                .containsExactly("WORK_ORDER_ACCEPTED");
    }

    @Test
    void who_waits_is_answered_with_the_first_event() throws Exception {
        var start = next(admin.get("/events?after=latest"));
        var begin = Instant.now();
        var waiting = CompletableFuture.supplyAsync(() -> admin.get(
                "/events?wait=30&types=WORK_ORDER_CREATED&after=" + start + "&line_id=" + plant.curingLine()));
        var other = plant.order(10, 3);
        var order = admin.create("/work-orders", """
                {"order_no":"%s","product_name":"Tire","planned_qty":1,"line_id":%d}""".formatted(Caller.unique("WO"), plant.curingLine()));

        var answer = waiting.get();

        assertThat(answer.jsonPath().getList("data.entity_id", Long.class))
                .contains(order)
                .doesNotContain(other);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(29));
    }

    @Test
    void who_waits_for_nothing_is_answered_when_the_time_is_over() {
        var start = next(admin.get("/events?after=latest"));
        var begin = Instant.now();

        var answer = admin.get("/events?wait=1&types=ISSUE_DELETED&after=" + start + "&line_id=" + plant.curingLine());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("data")).isEmpty();
        assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void what_is_wrong_is_told_by_its_parameter() {
        for (var wrong : List.of(
                "after=newest", "after=-1", "after=1.5", "after=9999999999999999999", "after=", "after=999999999999")) {
            expectFields(admin.get("/events?" + wrong), "after");
        }
        expectFields(admin.get("/events?limit=0"), "limit");
        expectFields(admin.get("/events?limit=1001"), "limit");
        expectFields(admin.get("/events?types=ORDER_EXPLODED"), "types");
        expectFields(admin.get("/events?wait=31"), "wait");
        expectFields(admin.get("/events?wait=-1"), "wait");
        expectFields(admin.get("/events?wait=soon"), "wait");
        expectFields(admin.get("/events?line_id=x"), "line_id");
        assertThat(admin.get("/events?after=latest&since=1").jsonPath().getList("meta.ignored", String.class))
                .containsExactly("since");
    }

    @Test
    void supervisors_read_their_lines_and_operators_nothing() {
        var line = admin.create("/lines", "{\"code\":\"%s\",\"name\":\"Other\"}".formatted(Caller.unique("OTHER")));
        var stranger = plant.person("Supervisor", List.of(line));

        expect(stranger.get("/events?line_id=" + plant.buildingLine()), 403, "LINE_FORBIDDEN");
        expect(plant.operator.get("/events"), 403, "FORBIDDEN");
        assertThat(stranger.get("/events?limit=1000&types=WORK_ORDER_CREATED")
                        .jsonPath()
                        .getList("data"))
                .isEmpty();
    }

    @Test
    void a_token_needs_the_scope() {
        expect(token("issues:read").get("/events"), 403, "FORBIDDEN");
        assertThat(token("events:read").get("/events?limit=1").statusCode()).isEqualTo(200);
    }

    private Caller token(String scope) {
        var created = admin.post(
                "/api-tokens", "{\"name\":\"%s\",\"scopes\":[\"%s\"]}".formatted(Caller.unique("program"), scope));
        return Caller.withToken(created.jsonPath().getString("data.secret"));
    }

    private static String next(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getString("meta.next");
    }
}
