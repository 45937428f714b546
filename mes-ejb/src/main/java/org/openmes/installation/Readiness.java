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
import org.openmes.shared.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether this node can take requests; everybody may ask. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Looks at the database now. */
    public Report check() {
        try {
            return new Report(true, clock.instant(), database.read(Readiness::warnings));
        } catch (JdbiException e) {
            LOG.warn("The database cannot be asked", e);
            return new Report(false, clock.instant(), List.of());
        }
    }

    /** Rows in a default partition mean that the month's own partition was missing when they were written. */
    private static List<String> warnings(Handle handle) {
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
     */
    public record Report(boolean ready, Instant at, List<String> warnings) {}
}
