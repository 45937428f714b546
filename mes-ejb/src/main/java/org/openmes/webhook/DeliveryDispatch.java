package org.openmes.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openmes.shared.Lease;
import org.openmes.shared.Leases;
import org.openmes.shared.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes on every node; the one that holds the lease makes deliveries of new events and sends what is due. Called by the
 * timer only.
 *
 * <p>Each lane in which something is due gets a thread, and there are as many threads as there can be lanes: a receiver that
 * takes its time keeps nobody else waiting. Threads without work end.
 */
@Singleton
@Startup
@DependsOn("Startup")
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryDispatch {
    static final String LEASE = "webhook deliveries";

    /** Longer than an attempt, so that a node that is busy sending keeps it. */
    private static final Duration LEASE_TIME = Duration.ofSeconds(30);

    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int MOST_THREADS = WebhookService.MOST * Lane.OF_EACH_WEBHOOK;
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryDispatch.class);

    @Inject
    DeliveryQueue queue;

    @Inject
    DeliveryLane lanes;

    @Inject
    Leases leases;

    @Resource
    TimerService timers;

    @Resource
    ManagedThreadFactory threads;

    private final Set<Lane> running = ConcurrentHashMap.newKeySet();
    private ExecutorService senders;

    @PostConstruct
    void begin() {
        senders = new ThreadPoolExecutor(
                0, MOST_THREADS, IDLE.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), threads);
        timers.createIntervalTimer(PERIOD.toMillis(), PERIOD.toMillis(), new TimerConfig(null, false));
    }

    /** In memory only: what was missed is done by the next. */
    @Timeout
    void wake() {
        if (running.isEmpty() && !queue.isAnythingWaiting()) {
            return;
        }
        var lease = leases.acquire(LEASE, LEASE_TIME);
        while (lease.isPresent() && queue.addNext(lease.get())) {
            lease = leases.acquire(LEASE, LEASE_TIME);
        }
        lease.ifPresent(this::send);
    }

    private void send(Lease lease) {
        for (var lane : queue.lanes()) {
            if (running.add(lane)) {
                start(lease, lane);
            }
        }
    }

    private void start(Lease lease, Lane lane) {
        try {
            senders.execute(() -> run(lease, lane));
        } catch (RejectedExecutionException e) {
            // so many were just deleted that their threads are still at work: the next call starts it
            running.remove(lane);
            LOG.debug("No thread is free for webhook {}", lane.webhookId());
        }
    }

    private void run(Lease lease, Lane lane) {
        try {
            lanes.run(lease, lane);
        } catch (RuntimeException e) {
            LOG.warn("Deliveries of webhook {} stopped; they go on soon", lane.webhookId(), e);
        } finally {
            running.remove(lane);
        }
    }

    @PreDestroy
    void end() {
        senders.shutdownNow();
    }
}
