package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.workorder.OrderToSend.numbered;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;
import org.openmes.workorder.UpsertOutcome.Result;

/** Several systems send the same orders at the same moment: each order comes into being once, and nobody fails. */
@ExtendWith(ArquillianExtension.class)
class SimultaneousUpsertsIT {
    private static final int ORDERS = 300;
    private static final int SENDERS = 4;

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderUpsertService upserts;

    @Inject
    WorkOrderService orders;

    @Inject
    Traces traces;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;

    @BeforeEach
    void aLine() {
        line = plant.aLine();
    }

    @Test
    void many_of_the_same_new_numbers_in_opposite_order() throws Exception {
        var numbers = numbers();
        var calls = new ArrayList<Callable<List<UpsertOutcome>>>();
        for (var sender = 0; sender < SENDERS; sender++) {
            var mine = new ArrayList<>(numbers);
            if (sender % 2 == 1) {
                Collections.reverse(mine);
            }
            var priority = 1 + sender;
            calls.add(() -> all(mine, priority));
        }

        var outcomes = together(calls);

        for (var number : numbers) {
            var ofNumber = outcomes.stream()
                    .flatMap(List::stream)
                    .filter(outcome -> number.equals(outcome.orderNo()))
                    .toList();
            assertThat(ofNumber).allMatch(UpsertOutcome::isGood);
            assertThat(ofNumber.stream().map(UpsertOutcome::id).distinct()).hasSize(1);
            assertThat(ofNumber.stream().map(UpsertOutcome::result))
                    .containsOnlyOnce(Result.CREATED)
                    .filteredOn(result -> result == Result.UPDATED)
                    .hasSize(SENDERS - 1);
            expectTraces(ofNumber.get(0).id());
        }
    }

    @Test
    void many_of_the_same_known_numbers_in_opposite_order() throws Exception {
        var numbers = numbers();
        all(numbers, 3);
        var there = new ArrayList<>(numbers);
        Collections.reverse(there);

        var outcomes = together(List.<Callable<List<UpsertOutcome>>>of(
                () -> all(numbers, 1), () -> all(there, 2), () -> all(numbers, 4), () -> all(there, 5)));

        assertThat(outcomes.stream().flatMap(List::stream).map(UpsertOutcome::result))
                .containsOnly(Result.UPDATED);
        for (var number : numbers) {
            expectTraces(acting.admin(() -> orders.idOf(number)));
        }
    }

    @Test
    void one_new_number_by_many() throws Exception {
        for (var i = 0; i < 10; i++) {
            var number = Plant.unique("WO");
            var calls = new ArrayList<Callable<UpsertOutcome>>();
            for (var sender = 0; sender < 8; sender++) {
                var priority = 1 + sender % 5;
                calls.add(() -> acting.admin(() -> upserts.put(numbered(number)
                        .planned("5")
                        .onLine(line)
                        .urgent(priority)
                        .order())));
            }

            var outcomes = together(calls);

            assertThat(outcomes.stream().map(UpsertOutcome::result))
                    .containsOnlyOnce(Result.CREATED)
                    .filteredOn(result -> result == Result.UPDATED)
                    .hasSize(7);
            expectTraces(outcomes.get(0).id());
        }
    }

    @Test
    void who_only_creates_may_lose_and_who_also_changes_may_not() throws Exception {
        for (var i = 0; i < 10; i++) {
            var number = Plant.unique("WO");
            var sent = numbered(number).planned("5").onLine(line).order();
            Callable<Boolean> put = () -> {
                acting.admin(() -> upserts.put(sent));
                return true;
            };
            Callable<Boolean> create = () -> {
                try {
                    acting.admin(() -> orders.create(sent.toCreation()));
                    return true;
                } catch (ValidationException lost) {
                    return lost.code() == ErrorCode.DUPLICATE;
                } catch (RuntimeException lost) { // the constraint, which the interface answers as DUPLICATE
                    return true;
                }
            };

            assertThat(together(List.of(put, create, put, create))).containsOnly(true);
            expectTraces(acting.admin(() -> orders.idOf(number)));
        }
    }

    private List<String> numbers() {
        var start = Plant.unique("WO");
        return IntStream.range(0, ORDERS).mapToObj(i -> start + "-" + i).toList();
    }

    private List<UpsertOutcome> all(List<String> numbers, int priority) {
        var sent = numbers.stream()
                .map(number -> numbered(number)
                        .planned("5")
                        .onLine(line)
                        .urgent(priority)
                        .sent())
                .toList();
        return acting.admin(() -> upserts.putAll(sent, ExistingOrders.UPDATE_OR_CREATE, false));
    }

    /** One entry and one event for each change. */
    private void expectTraces(long order) {
        var version = acting.admin(() -> orders.get(order)).order().version();
        assertThat(traces.ledgerOf(order)).startsWith("created").hasSize((int) version + 1);
        assertThat(traces.eventsOf(order)).startsWith("WORK_ORDER_CREATED").hasSize((int) version + 1);
        assertThat(traces.isTold(order)).isTrue();
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws InterruptedException {
        var next = new AtomicInteger();
        var outcomes = Together.run(
                calls.size(), () -> calls.get(next.getAndIncrement()).call());
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        return outcomes.stream().map(Together.Outcome::result).toList();
    }
}
