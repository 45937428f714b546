package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.openmes.testing.TestedOpenMes;

/** What several people do at the same moment ends in a state that one of them wanted (spec G5, 17.1). */
class ParallelChangesApiIT {
    private final Caller admin = Caller.admin();

    @Test
    void without_a_version_the_last_writer_wins() throws Exception {
        var line = admin.create("/lines", "{\"code\":\"%s\",\"name\":\"x\"}".formatted(Caller.unique("L")));

        var answers = together(16, i -> admin.patch("/lines/" + line, "{\"name\":\"name %d\"}".formatted(i)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    }

    @Test
    void a_whole_set_is_replaced_as_a_whole() throws Exception {
        var line = admin.create("/lines", "{\"code\":\"%s\",\"name\":\"x\"}".formatted(Caller.unique("L")));
        var types = new ArrayList<Long>();
        for (int i = 0; i < 6; i++) {
            types.add(admin.create("/product-types", "{\"code\":\"%s\",\"name\":\"x\"}".formatted(Caller.unique("T"))));
        }
        var path = "/lines/" + line + "/product-types";
        var halves = List.of(types.subList(0, 3), types.subList(3, 6));

        var answers = together(8, i -> admin.put(path, "{\"ids\":%s}".formatted(halves.get(i % 2))));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(admin.get(path).jsonPath().getList("data.id", Long.class)).isIn(halves.get(0), halves.get(1));
        assertThat(admin.delete("/product-types/" + types.get(0)).statusCode()).isEqualTo(200);
    }

    @Test
    void of_many_renewals_of_a_token_one_succeeds() throws Exception {
        var token = Caller.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .formParam("username", TestedOpenMes.adminUsername())
                .formParam("password", TestedOpenMes.adminPassword())
                .post("/api/auth/login")
                .jsonPath()
                .getString("token");

        var answers = together(
                12,
                i -> Caller.anonymous()
                        .header("Authorization", "Bearer " + token)
                        .post("/api/auth/refresh"));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 200))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(401));
    }

    @Test
    void what_was_done_is_not_denied() throws Exception {
        for (int round = 0; round < 10; round++) {
            var order = admin.create(
                    "/work-orders", "{\"order_no\":\"%s\",\"planned_qty\":5}".formatted(Caller.unique("WO")));

            var answers = together(
                    2,
                    i -> i == 0
                            ? admin.delete("/work-orders/" + order)
                            : admin.post("/work-orders/" + order + "/reject", "{\"reason\":\"no\"}"));

            var entries = admin.get("/audit-logs/entity?entity_type=WorkOrder&entity_id=" + order)
                    .jsonPath()
                    .getList("data.action", String.class);
            assertThat(answers.get(1).statusCode() == 200).isEqualTo(entries.contains("transition"));
        }
    }

    @Test
    void contradictions_and_invisible_characters_are_refused() {
        expect(admin.post("/work-orders", "{\"order_no\":\"a\",\"planned_qty\":1,\"quantity\":2}"), "quantity");
        var line = admin.create("/lines", "{\"code\":\"%s\",\"name\":\"x\"}".formatted(Caller.unique("L")));
        var code = Caller.unique("OTHER");
        admin.create("/lines", "{\"code\":\"%s\",\"name\":\"x\"}".formatted(code));
        expect(
                admin.post(
                        "/work-orders",
                        "{\"order_no\":\"a\",\"planned_qty\":1,\"line_id\":%d,\"line_code\":\"%s\"}"
                                .formatted(line, code)),
                "line_code");
        var order =
                admin.create("/work-orders", "{\"order_no\":\"%s\",\"planned_qty\":5}".formatted(Caller.unique("WO")));
        expect(admin.post("/work-orders/" + order + "/batches", "{\"target_qty\":1,\"quantity\":2}"), "quantity");
        expect(admin.post("/lines", "{\"code\":\"%s\\u200b\",\"name\":\"x\"}".formatted(code)), "code");
        expect(admin.post("/lines", "{\"code\":\"NEW\",\"name\":\"\\u200b\"}"), "name");
    }

    private static void expect(Response refusal, String field) {
        assertThat(refusal.statusCode()).as(refusal.asString()).isEqualTo(422);
        assertThat(refusal.jsonPath().<String, Object>getMap("errors")).containsOnlyKeys(field);
    }

    /** Does it so many times at once; the answers in the order of their numbers. */
    private static List<Response> together(int times, IntFunction<Response> call) throws Exception {
        var executor = Executors.newFixedThreadPool(times);
        var tasks = new ArrayList<Callable<Response>>();
        for (int i = 0; i < times; i++) {
            var number = i;
            tasks.add(() -> call.apply(number));
        }
        try {
            var answers = new ArrayList<Response>();
            for (var answer : executor.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            executor.shutdown();
        }
    }
}
