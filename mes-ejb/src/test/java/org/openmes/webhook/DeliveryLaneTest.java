package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openmes.shared.EventType;
import org.openmes.shared.Lease;

/** How much is sent before it is noted, without a server. */
class DeliveryLaneTest {
    private static final Lane LANE = new Lane(7, 1);
    private static final Lease LEASE = new Lease("webhook deliveries", 1);

    private final List<Long> sent = new ArrayList<>();
    private final List<List<Long>> noted = new ArrayList<>();
    private final DeliveryLane lane = new DeliveryLane();
    private Instant now = Instant.parse("2026-11-27T12:00:00Z");
    private Duration longAnswer = Duration.ZERO;
    private boolean leaseIsHeld = true;

    DeliveryLaneTest() {
        lane.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        lane.sender = new WebhookSender() {
            @Override
            Receiver receiver(long webhookId) {
                return new Receiver(webhookId, null, AllowedHosts.of(List.of()));
            }

            @Override
            DeliveryResult send(Receiver receiver, Deliveries.Due due, ScheduledExecutorService watch) {
                sent.add(due.id());
                now = now.plus(longAnswer);
                return new DeliveryResult(200, "ok", null, longAnswer);
            }
        };
        lane.queue = new DeliveryQueue() {
            @Override
            public boolean note(Lease lease, Lane of, List<Attempt> attempts) {
                noted.add(attempts.stream().map(Attempt::deliveryId).toList());
                return leaseIsHeld;
            }
        };
    }

    @Test
    void what_is_answered_at_once_is_noted_together() {
        waiting(120);

        lane.run(LEASE, LANE);

        assertThat(sent).hasSize(120).isSorted();
        assertThat(noted).extracting(List::size).containsExactly(50, 50, 20);
    }

    @Test
    void a_receiver_that_takes_its_time_is_noted_one_by_one() {
        waiting(3);
        longAnswer = Duration.ofSeconds(1);

        lane.run(LEASE, LANE);

        assertThat(noted).containsExactly(List.of(1L), List.of(2L), List.of(3L));
    }

    @Test
    void who_lost_the_lease_sends_no_more() {
        waiting(120);
        leaseIsHeld = false;

        lane.run(LEASE, LANE);

        assertThat(sent).hasSize(50);
    }

    @Test
    void a_server_that_stops_begins_nothing() {
        waiting(3);
        lane.stop();

        lane.run(LEASE, LANE);

        assertThat(sent).isEmpty();
    }

    private void waiting(long many) {
        lane.deliveries = new Deliveries() {
            @Override
            List<Due> next(Lane of, int most) {
                return LongStream.rangeClosed(1, many)
                        .filter(id -> !sent.contains(id))
                        .limit(most)
                        .mapToObj(DeliveryLaneTest::due)
                        .toList();
            }
        };
    }

    private static Deliveries.Due due(long id) {
        return new Deliveries.Due(
                id,
                "issue.created",
                0,
                "https://r.example/",
                id,
                id,
                EventType.ISSUE_CREATED,
                Instant.EPOCH,
                "Issue",
                id,
                "x",
                null,
                "Anna",
                null,
                "{}");
    }
}
