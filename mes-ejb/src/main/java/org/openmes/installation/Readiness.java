package org.openmes.installation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.openmes.audit.SealLag;
import org.openmes.event.EventLag;
import org.openmes.shared.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether this node can take requests; everybody may ask. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Readiness {
    /** Both take seconds; what takes longer is stuck, or waits for a transaction that does not end. */
    private static final long LATE_EVENTS = 60;

    private static final long LATE_SEALS = 600;
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    EventLag events;

    @Inject
    SealLag seals;

    /** Looks at the database now. */
    public Report check() {
        try {
            var warnings = new ArrayList<>(database.read(Readiness::misplacedRows));
            var eventLag = events.seconds();
            var seal = seals.state();
            if (eventLag > LATE_EVENTS) {
                warnings.add("The event feed is " + eventLag + " seconds behind");
            }
            if (seal.seconds() > LATE_SEALS) {
                warnings.add("The seals of the ledger are " + seal.seconds() + " seconds behind");
            }
            if (!seal.signed()) {
                warnings.add("The seals of the ledger are not signed");
            }
            return new Report(true, clock.instant(), warnings, new Lag(eventLag, seal.seconds()));
        } catch (JdbiException e) {
            LOG.warn("The database cannot be asked", e);
            return new Report(false, clock.instant(), List.of(), null);
        }
    }

    /** Rows in a default partition mean that the month's own partition was missing when they were written. */
    private static List<String> misplacedRows(Handle handle) {
        var warnings = new ArrayList<String>();
        for (var log : List.of("event_log", "audit_log")) {
            boolean misplaced = handle.createQuery("select exists (select 1 from " + log + "_default)")
                    .mapTo(Boolean.class)
                    .one();
            if (misplaced) {
                warnings.add(log + " has rows outside of its monthly partitions");
            }
        }
        return warnings;
    }

    /**
     * What the look showed.
     *
     * @param ready whether requests can be taken
     * @param warnings what works but needs attention
     * @param lag what is behind, and how much; null where the database cannot be asked
     */
    public record Report(
            boolean ready,
            Instant at,
            List<String> warnings,
            @Nullable Lag lag) {}

    /**
     * What is made behind the writers: the age in seconds of the oldest thing that waits for it, 0 when nothing waits.
     *
     * @param eventSeconds of the event feed
     * @param sealSeconds of the seals of the ledger; some seconds, while people work
     */
    public record Lag(long eventSeconds, long sealSeconds) {}
}
