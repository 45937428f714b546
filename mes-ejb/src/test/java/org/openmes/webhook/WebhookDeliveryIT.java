package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.logging.Logger;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.TestSize;
import org.openmes.webhook.Receiver.Arrived;
import org.openmes.workorder.WorkOrderLifeCycleService;

/** Messages arrive at least once and in the order of each record, whatever receivers do (spec 17.10). */
@ExtendWith(ArquillianExtension.class)
class WebhookDeliveryIT {
    private static final Logger LOG = Logger.getLogger(WebhookDeliveryIT.class);
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Created, accepted, started, its step and its batch completed, completed. */
    private static final int MESSAGES_OF_ORDER = 6;

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    GivenWebhooks given;

    @Inject
    WebhookService webhooks;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private Receiver receiver;
    private long line;
    private long product;

    @BeforeEach
    void aReceiverOnThisMachine() throws IOException {
        given.allow("127.0.0.1");
        receiver = Receiver.open();
        line = plant.aLine();
        product = plant.aProduct("Mix");
    }

    @AfterEach
    void nobodyIsToldAnyMore() {
        given.clear();
        receiver.close();
    }

    @Test
    void each_name_of_an_event_arrives_once_signed_and_told_as_in_the_feed() {
        var issued =
                given.create(receiver.url(), WebhookEvent.WORK_ORDER_CREATED, WebhookEvent.WORK_ORDER_STATUS_CHANGED);
        var order = acceptedOrder();

        await().atMost(SOON).until(() -> receiver.arrived().size() >= 2);
        var first = receiver.arrived().get(0);
        assertThat(receiver.arrived())
                .extracting(Arrived::event)
                .containsExactly("work_order.created", "work_order.status_changed");
        assertThat(receiver.arrived()).extracting(Arrived::id).doesNotHaveDuplicates();
        assertThat(receiver.arrived()).allMatch(message -> message.isSignedBy(issued.secret()));
        assertThat(first.json().get("event")).isEqualTo("work_order.created");
        assertThat(first.json().get("id")).isEqualTo(first.id());
        assertThat(first.json().get("timestamp")).isEqualTo(first.data().get("occurred_at"));
        assertThat(first.record()).isEqualTo(order);
        assertThat(first.data().get("line_id")).isEqualTo((int) line);
        assertThat(String.valueOf(first.data().get("payload"))).contains("order_no");
        await().atMost(SOON).until(() -> given.statuses(issued).equals(Set.of(DeliveryStatus.DELIVERED)));
        assertThat(given.deliveries(issued.webhook().id())).allSatisfy(delivery -> {
            assertThat(delivery.attempts()).isOne();
            assertThat(delivery.responseStatus()).isEqualTo(200);
            assertThat(delivery.responseText()).isEqualTo("answered 200");
            assertThat(delivery.entityId()).isEqualTo(order);
        });
    }

    @Test
    void what_failed_is_sent_again_as_it_was_and_what_comes_later_of_the_record_waits() {
        receiver.answer(message -> message.record() % 2 == 0 ? 500 : 200);
        var hook = given.create(receiver.url(), WebhookEvent.WORK_ORDER_STATUS_CHANGED);
        var failing = orderThat(id -> id % 2 == 0);
        acting.admin(() -> lifeCycle.start(failing, null));
        var fine = orderThat(id -> id % 2 == 1);

        await().atMost(SOON).until(() -> of(fine).size() == 1 && of(failing).size() == 1);
        var waiting = given.deliveries(hook.webhook().id()).stream()
                .filter(delivery -> delivery.entityId() == failing)
                .toList();
        await().atMost(SOON).until(() -> given.first(hook, failing).attempts() == 1);
        assertThat(waiting).hasSize(2);
        assertThat(given.first(hook, failing)).satisfies(delivery -> {
            assertThat(delivery.failure()).isEqualTo(DeliveryFailure.REFUSED);
            assertThat(delivery.responseStatus()).isEqualTo(500);
            assertThat(Duration.between(delivery.lastAttemptAt(), delivery.nextAttemptAt()))
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(11));
        });

        receiver.answer(message -> 200);
        given.letTimePass(hook.webhook().id());
        await().atMost(SOON).until(() -> of(failing).size() == 3);

        var messages = of(failing);
        assertThat(messages.get(1).id()).isEqualTo(messages.get(0).id());
        assertThat(messages.get(1).body()).isEqualTo(messages.get(0).body());
        assertThat(messages.get(2).eventId()).isGreaterThan(messages.get(0).eventId());
        assertThat(messages).allMatch(message -> message.isSignedBy(hook.secret()));
    }

    @Test
    void a_receiver_that_takes_its_time_keeps_no_other_waiting() throws Exception {
        var release = new CountDownLatch(1);
        try (var slow = Receiver.open()) {
            slow.answer(message -> {
                hold(release);
                return 200;
            });
            var late = given.create(slow.url(), WebhookEvent.WORK_ORDER_CREATED);
            given.create(receiver.url(), WebhookEvent.WORK_ORDER_CREATED);
            var orders =
                    IntStream.range(0, 8).mapToObj(number -> acceptedOrder()).collect(Collectors.toSet());

            await().atMost(SOON)
                    .until(() -> receiver.arrived().stream()
                            .map(Arrived::record)
                            .collect(Collectors.toSet())
                            .containsAll(orders));

            assertThat(given.statuses(late)).doesNotContain(DeliveryStatus.DELIVERED);
            release.countDown();
        }
    }

    @Test
    void while_a_secret_is_replaced_both_sign() {
        var hook = given.create(receiver.url(), WebhookEvent.WORK_ORDER_CREATED);
        var fresh = acting.admin(() -> webhooks.rotateSecret(hook.webhook().id(), null, null));
        acceptedOrder();

        await().atMost(SOON).until(() -> receiver.arrived().size() == 1);
        assertThat(receiver.arrived().get(0).isSignedBy(hook.secret())).isTrue();
        assertThat(receiver.arrived().get(0).isSignedBy(fresh.secret())).isTrue();
        assertThat(fresh.secret()).isNotEqualTo(hook.secret());
    }

    @Test
    void everything_arrives_in_the_order_of_each_record_from_a_receiver_that_lies_and_breaks() {
        var random = new Random(TestSize.seed());
        LOG.infof("The receiver begins with openmes.test.seed=%d", TestSize.seed());
        receiver.answer(message -> {
            synchronized (random) {
                var chance = random.nextInt(10);
                return chance < 2 ? 500 : chance < 4 ? Receiver.HANG_UP : 200;
            }
        });
        var hook = given.create(
                receiver.url(),
                WebhookEvent.WORK_ORDER_CREATED,
                WebhookEvent.WORK_ORDER_STATUS_CHANGED,
                WebhookEvent.BATCH_COMPLETED,
                WebhookEvent.STEP_COMPLETED);
        var orders = TestSize.of(12, 2_000);
        for (var number = 0; number < orders; number++) {
            plant.finish(plant.aBatch(acceptedOrder(), 10));
        }

        await().atMost(Duration.ofMinutes(TestSize.of(2, 60))).until(() -> {
            given.letTimePass(hook.webhook().id());
            return given.deliveries(hook.webhook().id()).size() == orders * MESSAGES_OF_ORDER
                    && !given.statuses(hook).contains(DeliveryStatus.PENDING);
        });

        var firsts = new LinkedHashMap<String, Arrived>();
        for (var message : receiver.arrived()) {
            var earlier = firsts.putIfAbsent(message.id(), message);
            assertThat(message.body()).isEqualTo(earlier == null ? message.body() : earlier.body());
        }
        assertThat(firsts).hasSameSizeAs(given.deliveries(hook.webhook().id()));
        var order = firsts.values().stream()
                .collect(Collectors.groupingBy(
                        message -> message.data().get("entity_type") + "/" + message.record(),
                        Collectors.mapping(Arrived::eventId, Collectors.toList())));
        assertThat(order).allSatisfy((record, events) -> assertThat(events).isSorted());
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An accepted order with a batch to come; its key. */
    private long acceptedOrder() {
        return plant.anAcceptedOrder(line, product, 10).order().id();
    }

    private long orderThat(LongPredicate wanted) {
        for (var order = acceptedOrder(); ; order = acceptedOrder()) {
            if (wanted.test(order)) {
                return order;
            }
        }
    }

    private List<Arrived> of(long order) {
        return receiver.arrived().stream()
                .filter(message -> message.record() == order)
                .toList();
    }
}
