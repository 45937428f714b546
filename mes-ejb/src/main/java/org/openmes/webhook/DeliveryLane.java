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
    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryQueue queue;

    @Inject
    WebhookSender sender;

    @Resource
    ManagedScheduledExecutorService watch;

    private volatile boolean stopping;

    /** Until nothing is due any more, or the lease is lost. */
    public void run(Lease lease, Lane lane) {
        for (var due = deliveries.next(lane); due.isPresent() && !stopping; due = deliveries.next(lane)) {
            var next = due.get();
            var result = sender.send(lane.webhookId(), next, watch);
            if (!queue.note(lease, lane, next.id(), next.attempts() + 1, result)) {
                return;
            }
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
