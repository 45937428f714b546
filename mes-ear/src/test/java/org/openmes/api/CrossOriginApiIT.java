package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which pages of others browsers may let use the interface (CORS; spec 17.1). */
class CrossOriginApiIT {
    private static final String PORTAL = "https://portal.example";

    private final Caller admin = Caller.admin();

    @BeforeEach
    void onlyThePortal() {
        allow("\"https://Portal.example:443/\"");
    }

    @AfterEach
    void none() {
        allow("");
    }

    @Test
    void a_named_page_reads_answers_and_their_headers() {
        var answer = admin.request().header("Origin", PORTAL).get("/api/v1/work-orders");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "X-Request-Id");
        assertThat(answer.headers().getValues("Vary")).contains("Origin");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void a_named_page_reads_refusals_too() {
        var refused = Caller.anonymous().header("Origin", PORTAL).get("/api/v1/work-orders");
        var unknown = admin.request().header("Origin", PORTAL).get("/api/v1/no-such-thing");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.header("Access-Control-Allow-Origin")).isEqualTo(PORTAL);
    }

    @Test
    void browsers_may_ask_before_without_a_token() {
        var answer = askBefore(PORTAL);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "Idempotency-Key", "If-Match");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
    }

    @Test
    void a_named_page_sends_and_reads_every_header_that_is_described() {
        var description = Caller.anonymous().get("/api/openapi?format=json").jsonPath();
        List<String> sent =
                description.getList("components.parameters.values().findAll { it.in == 'header' }.name", String.class);
        Map<String, Object> read = description.getMap("components.headers");

        assertThat(sent).contains("Idempotency-Key");
        assertThat(names(askBefore(PORTAL), "Access-Control-Allow-Headers")).containsAll(sent);
        assertThat(names(
                        admin.request().header("Origin", PORTAL).get("/api/v1/work-orders"),
                        "Access-Control-Expose-Headers"))
                .containsAll(read.keySet());
    }

    @Test
    void others_are_told_nothing() {
        var answer =
                admin.request().header("Origin", "https://portal.example.evil").get("/api/v1/work-orders");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertToldNothing(answer);
        assertToldNothing(askBefore("https://portal.example:8443"));
        assertToldNothing(askBefore("null"));
    }

    @Test
    void at_first_nobody_is_allowed() {
        allow("");

        assertToldNothing(admin.request().header("Origin", PORTAL).get("/api/v1/work-orders"));
        assertToldNothing(askBefore(PORTAL));
    }

    @Test
    void what_is_no_origin_is_refused_by_its_name() {
        var refused = admin.patch("/settings", "{\"cors_allowed_origins\":[\"*\"]}");

        Refusals.expectFields(refused, "cors_allowed_origins");
        assertThat(refused.asString()).contains("https://portal.example.com");
    }

    private static Response askBefore(String origin) {
        return Caller.anonymous()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/api/v1/work-orders/1");
    }

    private static List<String> names(Response answer, String header) {
        return List.of(answer.header(header).split(", "));
    }

    private static void assertToldNothing(Response answer) {
        assertThat(answer.headers().asList())
                .noneMatch(header -> header.getName().startsWith("Access-Control-"));
    }

    private void allow(String origins) {
        var changed = admin.patch("/settings", "{\"cors_allowed_origins\":[%s]}".formatted(origins));
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    }
}
