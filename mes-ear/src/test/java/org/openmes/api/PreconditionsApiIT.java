package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Where a tag can be read, {@code If-Match} is honoured: also by actions and by the sets of a line (spec 17.1). */
class PreconditionsApiIT {
    private static final String STALE = "\"99.0\"";

    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @Test
    void a_step_is_started_and_completed_as_it_was_read() {
        var step = "/batch-steps/" + plant.batch(plant.acceptedOrder(10), 10).get(0);

        expect(matching(STALE, "POST", step + "/start", "{}"), 412, "STALE_VERSION");
        var started = matching("\"0.0\"", "POST", step + "/start", "{}");
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(200);

        expect(matching("\"0.0\"", "POST", step + "/complete", "{}"), 412, "STALE_VERSION");
        expect(admin.post(step + "/complete", "{\"version\":0}"), 409, "STALE_VERSION");
        assertThat(matching(started.header("ETag"), "POST", step + "/complete", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void one_tag_of_several_that_matches_is_enough() {
        var order = "/work-orders/" + plant.order(10, 3);

        var changed = matching("\"99.0\", " + admin.get(order).header("ETag"), "PATCH", order, "{\"priority\":4}");

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getInt("data.priority")).isEqualTo(4);
        expect(matching("\"99.0\", \"98.0\"", "PATCH", order, "{\"priority\":5}"), 412, "STALE_VERSION");
    }

    @Test
    void a_list_that_reads_as_before_is_not_sent_again() {
        var order = plant.order(10, 3);
        var list = "/api/v1/work-orders?line_id=" + plant.buildingLine();
        var tag = admin.request().get(list).header("ETag");

        var same = admin.request().header("If-None-Match", tag).get(list);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.asString()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(tag);

        admin.patch("/work-orders/" + order, "{\"priority\":5}");
        var another = admin.request().header("If-None-Match", tag).get(list);
        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(another.header("ETag")).isNotEqualTo(tag);
        expect(matching(tag, "PATCH", "/work-orders/" + order, "{\"priority\":4}"), 412, "STALE_VERSION");
    }

    @Test
    void an_account_is_unlocked_activated_and_given_a_password_as_it_was_read() {
        var username = Caller.unique("user");
        var user = "/users/"
                + admin.create("/users", """
                        {"name":"%s","username":"%s","email":"%s@plant.example","password":"%s",
                         "password_confirmation":"%s","role":"Operator"}""".formatted(username, username, username, Caller.PASSWORD, Caller.PASSWORD));

        for (var action : new String[] {"/unlock", "/activate", "/reset-password"}) {
            expect(matching(STALE, "POST", user + action, "{}"), 412, "STALE_VERSION");
            var tag = admin.get(user).header("ETag");
            assertThat(matching(tag, "POST", user + action, "{}").statusCode())
                    .as(action)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_sets_of_a_line_are_replaced_as_the_line_was_read() {
        var line = "/lines/" + plant.buildingLine();

        for (var set : new String[] {"/users", "/product-types"}) {
            var before = admin.get(line).header("ETag");
            var other = set.equals("/users") ? "{\"ids\":[]}" : "{\"ids\":[" + plant.productType + "]}";
            assertThat(matching(before, "PUT", line + set, other).statusCode()).isEqualTo(200);

            expect(matching(before, "PUT", line + set, "{\"ids\":[]}"), 412, "STALE_VERSION");
            var version = before.substring(1, before.indexOf('.'));
            expect(admin.put(line + set, "{\"ids\":[],\"version\":" + version + "}"), 409, "STALE_VERSION");
            var after = admin.get(line).header("ETag");
            assertThat(matching(after, "PUT", line + set, other).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_plant_that_insists_on_a_version_wants_one_for_the_sets_of_a_line_too() {
        var line = "/lines/" + plant.buildingLine();
        insist(true);
        try {
            for (var set : new String[] {"/users", "/product-types"}) {
                expect(admin.put(line + set, "{\"ids\":[]}"), 428, "PRECONDITION_REQUIRED");
                var tag = admin.get(line).header("ETag");
                assertThat(matching(tag, "PUT", line + set, "{\"ids\":[]}").statusCode())
                        .isEqualTo(200);
            }
        } finally {
            insist(false);
        }
    }

    private Response matching(String tag, String method, String path, String json) {
        return admin.request().header("If-Match", tag).body(json).request(method, "/api/v1" + path);
    }

    private void insist(boolean required) {
        var json = "{\"api_require_if_match\":%s}".formatted(required);
        assertThat(matching("*", "PATCH", "/settings", json).statusCode()).isEqualTo(200);
    }
}
