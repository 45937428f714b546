package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.audit.AuditFilter;
import org.openmes.audit.AuditService;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Lease;
import org.openmes.shared.Leases;
import org.openmes.shared.PageRequest;
import org.openmes.shared.RuleException;
import org.openmes.testing.Acting;
import org.openmes.testing.AsSystem;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.webhook.Receiver.Arrived;

/** What becomes of messages that do not arrive, of webhooks that are off, and of nodes that lost their right to send. */
@ExtendWith(ArquillianExtension.class)
class WebhookFailuresIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int TRIES = 6;
    private static final DeliveryResult ARRIVED = new DeliveryResult(200, "ok", null, Duration.ZERO);

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    GivenWebhooks given;

    @Inject
    WebhookDeliveryService deliveries;

    @Inject
    DeliveryQueue queue;

    @Inject
    Leases leases;

    @Inject
    AuditService audit;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Inject
    AsSystem system;

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
    void after_six_attempts_it_is_given_up_and_may_be_sent_again_with_the_same_id() {
        receiver.answer(message -> Receiver.HANG_UP);
        var hook = given.create(receiver.url(), WebhookEvent.WORK_ORDER_CREATED);
        var order = acceptedOrder();
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            var wanted = attempt;
            await().atMost(SOON).until(() -> given.tried(hook, order, wanted));
            given.letTimePass(hook.webhook().id());
        }
        var lost = given.first(hook, order);
        assertThat(lost.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(lost.failure()).isIn(DeliveryFailure.BAD_ANSWER, DeliveryFailure.NO_CONNECTION);
        assertThat(lost.nextAttemptAt()).isNull();
        assertThat(given.get(hook.webhook().id()).failingSince()).isNotNull();

        receiver.answer(message -> 201);
        acting.admin(() -> deliveries.redeliver(lost.id(), lost.version()));
        await().atMost(SOON).until(() -> given.first(hook, order).status() == DeliveryStatus.DELIVERED);

        assertThat(given.first(hook, order).requestedBy()).isEqualTo("Tester ADMIN");
        assertThat(receiver.arrived()).hasSizeGreaterThan(TRIES);
        assertThat(receiver.arrived().stream().map(Arrived::id).distinct()).hasSize(1);
        assertThat(given.get(hook.webhook().id()).failingSince()).isNull();
    }

    @Test
    void what_waits_is_not_sent_twice_by_asking() {
        receiver.answer(message -> 503);
        var hook = given.create(receiver.url(), WebhookEvent.WORK_ORDER_CREATED);
        var order = acceptedOrder();
        await().atMost(SOON).until(() -> given.tried(hook, order, 1));

        var refusal = catchThrowableOfType(
                RuleException.class,
                () -> acting.admin(
                        () -> deliveries.redeliver(given.first(hook, order).id(), null)));
        assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        given.turn(hook.webhook().id(), false);
    }

    @Test
    void nobody_there_and_an_address_that_is_not_allowed_any_more_are_told_apart() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        var gone = given.create("http://127.0.0.1:" + closed + "/", WebhookEvent.WORK_ORDER_CREATED);
        var order = acceptedOrder();
        await().atMost(SOON).until(() -> given.tried(gone, order, 1));
        assertThat(given.first(gone, order).failure()).isEqualTo(DeliveryFailure.NO_CONNECTION);

        given.allow("");
        given.letTimePass(gone.webhook().id());
        await().atMost(SOON).until(() -> given.first(gone, order).attempts() == 2);
        assertThat(given.first(gone, order).failure()).isEqualTo(DeliveryFailure.FORBIDDEN_ADDRESS);
    }

    @Test
    void what_happens_while_it_is_off_is_not_told_and_what_waited_is() {
        receiver.answer(message -> 500);
        var hook = given.create(receiver.url(), WebhookEvent.WORK_ORDER_CREATED);
        var waiting = acceptedOrder();
        await().atMost(SOON).until(() -> given.tried(hook, waiting, 1));
        given.turn(hook.webhook().id(), false);
        var missed = acceptedOrder();
        given.letTimePass(hook.webhook().id());
        var before = given.create(receiver.url(), WebhookEvent.WORK_ORDER_STATUS_CHANGED);
        var seen = acceptedOrder();
        await().atMost(SOON).until(() -> given.tried(before, seen, 1));

        receiver.answer(message -> 200);
        given.turn(hook.webhook().id(), true);
        await().atMost(SOON).until(() -> given.first(hook, waiting).status() == DeliveryStatus.DELIVERED);

        assertThat(given.deliveries(hook.webhook().id()))
                .extracting(DeliveryDetails::entityId)
                .contains(waiting)
                .doesNotContain(missed);
    }

    @Test
    void after_three_days_without_success_it_is_switched_off_and_the_ledger_says_so() {
        receiver.answer(message -> 500);
        var hook = given.create(receiver.url(), WebhookEvent.WORK_ORDER_CREATED);
        var id = hook.webhook().id();
        given.failingFor(id, 71);
        var order = acceptedOrder();
        await().atMost(SOON).until(() -> given.tried(hook, order, 1));
        assertThat(given.get(id).isActive()).isTrue();

        given.failingFor(id, 73);
        given.letTimePass(id);
        await().atMost(SOON).until(() -> !given.get(id).isActive());

        assertThat(given.get(id).disabledAt()).isNotNull();
        assertThat(acting.admin(() -> audit.list(AuditFilter.ofEntity("Webhook", id), PageRequest.of(1, 10)))
                        .items())
                .anySatisfy(entry -> {
                    assertThat(entry.via()).isEqualTo("SYSTEM");
                    assertThat(String.valueOf(entry.after())).contains("disabled_at");
                });
        assertThat(given.turn(id, true)).satisfies(webhook -> {
            assertThat(webhook.disabledAt()).isNull();
            assertThat(webhook.failingSince()).isNull();
        });
    }

    @Test
    void of_several_attempts_each_is_noted_with_its_time_and_the_last_tells_whether_anything_arrives()
            throws Exception {
        var hook = given.create(receiver.url(), WebhookEvent.WORK_ORDER_CREATED);
        given.turn(hook.webhook().id(), false);
        var id = hook.webhook().id();
        var first = given.pending(id, 1);
        var second = given.pending(id, 2);
        var third = given.pending(id, 3);
        var noon = Instant.parse("2026-11-27T12:00:00Z");
        given.failingFor(id, 1);

        var noted = noteAsOwner(
                new Lane(id, 1),
                List.of(
                        new Attempt(first, 1, noon, refused(503)),
                        new Attempt(second, 1, noon.plusSeconds(1), ARRIVED),
                        new Attempt(third, 6, noon.plusSeconds(2), refused(500))));

        assertThat(noted).isTrue();
        assertThat(given.deliveries(id))
                .extracting(DeliveryDetails::id, DeliveryDetails::status, DeliveryDetails::lastAttemptAt)
                .containsExactlyInAnyOrder(
                        tuple(first, DeliveryStatus.PENDING, noon),
                        tuple(second, DeliveryStatus.DELIVERED, noon.plusSeconds(1)),
                        tuple(third, DeliveryStatus.FAILED, noon.plusSeconds(2)));
        assertThat(given.deliveries(id))
                .filteredOn(delivery -> delivery.id() == first)
                .extracting(DeliveryDetails::nextAttemptAt)
                .containsExactly(noon.plusSeconds(10));
        assertThat(given.get(id).failingSince())
                .as("nothing was failing any more")
                .isNull();
    }

    private boolean noteAsOwner(Lane lane, List<Attempt> attempts) throws Exception {
        return system.call(() -> {
            var lease = leases.acquire(DeliveryDispatch.LEASE, Duration.ofSeconds(30));
            return queue.note(lease.orElseThrow(), lane, attempts);
        });
    }

    private static DeliveryResult refused(int status) {
        return new DeliveryResult(status, "no", DeliveryFailure.REFUSED, Duration.ZERO);
    }

    @Test
    void a_node_that_lost_the_lease_notes_and_adds_nothing() throws Exception {
        receiver.answer(message -> 503);
        var hook = given.create(receiver.url(), WebhookEvent.WORK_ORDER_CREATED);
        var order = acceptedOrder();
        await().atMost(SOON).until(() -> given.tried(hook, order, 1));
        var lost = new Lease(DeliveryDispatch.LEASE, -1);
        var delivery = given.first(hook, order);
        var lane = new Lane(hook.webhook().id(), order % Lane.OF_EACH_WEBHOOK);

        assertThat(system.call(
                        () -> queue.note(lost, lane, List.of(new Attempt(delivery.id(), 2, Instant.now(), ARRIVED)))))
                .isFalse();
        assertThat(system.call(() -> queue.addNext(lost))).isFalse();
        assertThat(given.first(hook, order).status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(given.first(hook, order).attempts()).isOne();
    }

    private long acceptedOrder() {
        return plant.anAcceptedOrder(line, product, 10).order().id();
    }
}
