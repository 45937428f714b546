package org.openmes.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openmes.shared.Lease;
import org.openmes.shared.Roles;

/**
 * Sends what is due in a lane, one after the other, as the system. Called by the threads of {@link DeliveryDispatch} only,
 * by many of them at once. No transaction is open while something is on its way.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryLane {
    /** What is sent between two looks at the queue, the secret and the settings; it is sent again if this node dies. */
    private static final int MOST = 50;

    private static final Duration NOTED_AFTER = Duration.ofMillis(500);

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryQueue queue;

    @Inject
    WebhookSender sender;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService watch;

    private volatile boolean stopping;

    /** Until nothing is due any more, or the lease is lost. */
    public void run(Lease lease, Lane lane) {
        for (var due = deliveries.next(lane, MOST); !due.isEmpty() && !stopping; due = deliveries.next(lane, MOST)) {
            if (!queue.note(lease, lane, send(lane, due))) {
                return;
            }
        }
    }

    /** Sends them one after the other, the first in any case; after a while the rest waits until these are noted. */
    private List<Attempt> send(Lane lane, List<Deliveries.Due> due) {
        var end = clock.instant().plus(NOTED_AFTER);
        var receiver = sender.receiver(lane.webhookId());
        var attempts = new ArrayList<Attempt>();
        for (var next : due) {
            var result = sender.send(receiver, next, watch);
            attempts.add(new Attempt(next.id(), next.attempts() + 1, clock.instant(), result));
            if (stopping || clock.instant().isAfter(end)) {
                break;
            }
        }
        return attempts;
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
