package org.openmes.event;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openmes.shared.Roles;

/**
 * Reads the feed, and waits a while when there is nothing new (spec 17.12). Who waits holds a thread and nothing else:
 * neither a transaction nor a connection. It looks again several times a second, because events come from every node and
 * nobody may depend on being told.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventWait {
    /** Threads that wait serve nobody meanwhile; who comes when so many wait gets his answer at once. */
    static final int MOST_WAITING = 8;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    @Inject
    EventFeed feed;

    @Inject
    Clock clock;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * As {@link EventFeed#read}, but not before there is an event or the time is over.
     *
     * @param longest how long to wait at most; zero for not at all
     */
    public EventBatch read(EventRequest request, Duration longest) {
        var batch = feed.read(request);
        if (!batch.events().isEmpty() || longest.isZero() || !places.tryAcquire()) {
            return batch;
        }
        try {
            return waitFor(request, batch, longest);
        } finally {
            places.release();
        }
    }

    private EventBatch waitFor(EventRequest request, EventBatch nothing, Duration longest) {
        var end = clock.instant().plus(longest);
        var batch = nothing;
        while (batch.events().isEmpty() && clock.instant().isBefore(end) && !isStopping()) {
            if (feed.latest() > batch.next()) {
                batch = feed.read(request.from(batch.next()));
            }
        }
        return batch;
    }

    /** After a pause; true when the server stops, or the thread shall end. */
    private boolean isStopping() {
        try {
            return stopping.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
    }
}
