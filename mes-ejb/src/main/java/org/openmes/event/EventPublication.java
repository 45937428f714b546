package org.openmes.event;

import jakarta.annotation.PostConstruct;
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
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CommitOrder;
import org.openmes.shared.Leases;
import org.openmes.shared.Roles;

/**
 * Wakes on every node; the one that holds the lease publishes what has become visible in the event log. Called by the
 * timer only.
 */
@Singleton
@Startup
@DependsOn("Startup")
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventPublication {
    static final String LEASE = "event publication";
    private static final Duration LEASE_TIME = Duration.ofSeconds(10);
    private static final Duration PERIOD = Duration.ofMillis(250);

    @Inject
    EventSequencer sequencer;

    @Inject
    Leases leases;

    @Inject
    CommitOrder commitOrder;

    @Resource
    TimerService timers;

    private @Nullable Visible visible;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD.toMillis(), PERIOD.toMillis(), new TimerConfig(null, false));
    }

    /** In memory only: what was missed is done by the next. */
    @Timeout
    void wake() {
        var settled = visible != null && commitOrder.isSettled(visible.at()) ? visible : null;
        if (settled != null || sequencer.isAnyWaiting()) {
            publish(settled);
        }
        if (settled != null) {
            visible = null;
        }
        if (visible == null) {
            var newest = sequencer.newestUnsettledId();
            visible = newest == 0 ? null : new Visible(newest, commitOrder.now());
        }
    }

    private void publish(@Nullable Visible settled) {
        var lease = leases.acquire(LEASE, LEASE_TIME);
        while (lease.isPresent() && sequencer.publish(lease.get())) {
            lease = leases.acquire(LEASE, LEASE_TIME);
        }
        if (lease.isPresent() && settled != null) {
            sequencer.settle(lease.get(), settled.newestId());
        }
    }

    /** The newest key that was visible before a moment. */
    private record Visible(long newestId, long at) {}
}
