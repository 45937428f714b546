package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openmes.shared.Database;

/** Rows of sessions of browsers that nobody will use again. */
@ApplicationScoped
public class EndedSessions {
    private static final String DELETE =
            "delete from web_session s where last_used_at <= cast(:now as timestamptz) - " + SessionKind.IDLE;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Deletes those that lay unused for as long as the settings allow; needs a transaction. */
    public void forget() {
        database.read(handle ->
                handle.createUpdate(DELETE).bind("now", clock.instant()).execute());
    }
}
