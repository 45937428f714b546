package org.openmes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.cluster.Burst.Answer;
import org.openmes.cluster.Burst.Command;
import org.openmes.testing.RunSize;

/**
 * Many who want the same at the same moment: one wins, the others are told why, nobody sees a deadlock or a fault, and
 * what is counted afterwards is what was answered (spec 5.7).
 */
abstract class SameMoment {
    private static final int CLIENTS = 64;
    private static final boolean FULL = RunSize.isFull();

    private Burst burst;
    Workshop shop;

    /** One node or several; requests go to them in turn. */
    abstract List<URI> nodes();

    abstract Workshop workshop();

    @BeforeEach
    void open() {
        burst = new Burst(nodes(), CLIENTS);
        shop = workshop();
    }

    @AfterEach
    void close() {
        burst.close();
    }

    @Test
    void one_of_many_starts_a_step_and_one_completes_it() throws Exception {
        var rounds = FULL ? 1000 : 4;
        var order = shop.order(rounds);
        for (int round = 0; round < rounds; round++) {
            var step = "/batch-steps/" + shop.step(order, 1);

            var starts = burst.send(CLIENTS, shop.operator.token(), step + "/start", "{}");
            var completions = burst.send(CLIENTS, shop.operator.token(), step + "/complete", "{}");

            assertThat(codes(starts)).isEqualTo(oneOf(CLIENTS));
            assertThat(codes(completions)).isEqualTo(oneOf(CLIENTS));
        }
        assertThat(shop.producedOf(order)).isEqualTo(rounds);
        assertThat(shop.statusOf(order)).isEqualTo("DONE");
        assertThat(shop.changesOfSteps(order)).isEqualTo(2L * rounds);
        assertThat(shop.eventsOf(order))
                .contains("STEP_STARTED " + rounds, "STEP_COMPLETED " + rounds, "WORK_ORDER_COMPLETED 1");
    }

    @Test
    void batches_of_many_never_take_more_than_is_free() throws Exception {
        for (int round = 0; round < rounds(); round++) {
            var order = shop.order(10);

            var answers =
                    burst.send(16, shop.operator.token(), "/work-orders/" + order + "/batches", "{\"target_qty\":3}");

            assertThat(codes(answers)).containsExactlyInAnyOrderElementsOf(with("OK", 3, "QTY_EXCEEDS_PLAN", 13));
        }
    }

    @Test
    void batches_that_end_together_are_all_counted_and_complete_the_order_once() throws Exception {
        for (int round = 0; round < rounds(); round++) {
            var order = shop.order(8);
            var completions = new ArrayList<Command>();
            for (int i = 0; i < 8; i++) {
                var step = shop.startedStep(order, 1);
                completions.add(Command.of(shop.operator.token(), "/batch-steps/" + step + "/complete", "{}"));
            }

            var answers = burst.send(completions);

            assertThat(codes(answers)).containsOnly("OK");
            assertThat(shop.producedOf(order)).isEqualTo(8);
            assertThat(shop.statusOf(order)).isEqualTo("DONE");
            assertThat(shop.eventsOf(order)).contains("WORK_ORDER_COMPLETED 1", "BATCH_COMPLETED 8");
        }
    }

    @Test
    void a_step_is_completed_before_its_order_is_blocked_or_after_it_is_free() throws Exception {
        for (int round = 0; round < rounds(); round++) {
            var order = shop.order(1);
            var step = shop.startedStep(order, 1);
            var issue = shop.blockingIssue(order);

            var answers = burst.send(List.of(
                    Command.of(
                            shop.supervisor.token(),
                            "/issues/" + issue + "/resolve",
                            "{\"resolution_notes\":\"Freed by hand\"}"),
                    Command.of(shop.operator.token(), "/batch-steps/" + step + "/complete", "{}")));

            assertThat(answers.get(0).code()).as(answers.get(0).body()).isEqualTo("OK");
            assertThat(answers.get(1).code()).isIn("OK", "WORK_ORDER_BLOCKED");
            var done = answers.get(1).succeeded();
            assertThat(shop.statusOf(order)).isEqualTo(done ? "DONE" : "IN_PROGRESS");
            assertThat(shop.producedOf(order)).isEqualTo(done ? 1 : 0);
        }
    }

    @Test
    void nothing_runs_in_an_order_that_was_cancelled() throws Exception {
        for (int round = 0; round < rounds(); round++) {
            var order = shop.order(1);
            var step = shop.step(order, 1);

            var answers = burst.send(List.of(
                    Command.of(
                            shop.supervisor.token(), "/work-orders/" + order + "/cancel", "{\"reason\":\"No need\"}"),
                    Command.of(shop.operator.token(), "/batch-steps/" + step + "/start", "{}")));

            assertThat(answers.get(0).code()).as(answers.get(0).body()).isEqualTo("OK");
            assertThat(answers.get(1).code()).isIn("OK", "STATE_NOT_ALLOWED");
            assertThat(shop.statusOf(order)).isEqualTo("CANCELLED");
            assertThat(shop.batchesOf(order)).containsExactly("CANCELLED/CANCELLED");
        }
    }

    @Test
    void of_those_who_have_read_the_same_version_one_changes_the_order() throws Exception {
        for (int round = 0; round < rounds(); round++) {
            var order = shop.order(1);
            var version = shop.admin.get("/work-orders/" + order).jsonPath().getLong("data.version");

            var answers = burst.send(
                    16, shop.admin.token(), "/work-orders/" + order + "/start", "{\"version\":%d}".formatted(version));

            assertThat(codes(answers)).containsExactlyInAnyOrderElementsOf(with("OK", 1, "STALE_VERSION", 15));
        }
    }

    @Test
    void nobody_overwrites_what_he_has_not_read() throws Exception {
        var editors = new Editors(nodes().stream().map(shop.admin::at).toList(), shop.order(1));
        int clients = FULL ? 50 : 12;
        int times = FULL ? 20 : 2;

        var refused = editors.edit(clients, times);

        assertThat(editors.count()).isEqualTo(clients * times);
        assertThat(refused).as("those who came too late").isPositive();
    }

    @Test
    void a_request_repeated_at_the_same_moment_has_one_effect() throws Exception {
        for (int round = 0; round < rounds(); round++) {
            var order = shop.order(100);
            var path = "/work-orders/" + order + "/batches";
            var command = new Command("POST", shop.operator.token(), path, "{\"target_qty\":3}", Caller.unique("key"));

            var answers = burst.send(Collections.nCopies(16, command));

            assertThat(codes(answers)).contains("OK").isSubsetOf("OK", "IN_PROGRESS");
            assertThat(answers.stream()
                            .filter(Answer::succeeded)
                            .map(Answer::body)
                            .distinct())
                    .hasSize(1);
            assertThat(shop.batchesOf(order)).hasSize(1);
        }
    }

    @Test
    void an_order_that_many_send_by_its_number_is_created_once_and_nobody_is_refused() throws Exception {
        for (int round = 0; round < rounds(); round++) {
            var number = Caller.unique("ERP");
            var json = "{\"planned_qty\":5,\"line_id\":%d}".formatted(shop.line);
            var command = new Command("PUT", shop.admin.token(), "/work-orders/by-no/" + number, json, null);

            var answers = burst.send(Collections.nCopies(16, command));

            assertThat(answers.stream().map(Answer::status).sorted()).containsExactlyElementsOf(with(200, 15, 201, 1));
            var order = shop.admin.get("/work-orders/by-no/" + number).jsonPath();
            assertThat(order.getLong("data.version")).isZero();
            assertThat(shop.eventsOf(order.getLong("data.id"))).containsExactly("WORK_ORDER_CREATED 1");
        }
    }

    private static int rounds() {
        return FULL ? 200 : 2;
    }

    private static List<String> codes(List<Answer> answers) {
        return answers.stream().map(Answer::code).sorted().collect(Collectors.toList());
    }

    /** One success, and everybody else comes too late. */
    private static List<String> oneOf(int clients) {
        return with("OK", 1, "STATE_NOT_ALLOWED", clients - 1);
    }

    private static <T> List<T> with(T answer, int times, T other, int otherTimes) {
        var answers = new ArrayList<>(Collections.nCopies(times, answer));
        answers.addAll(Collections.nCopies(otherTimes, other));
        return answers;
    }
}
