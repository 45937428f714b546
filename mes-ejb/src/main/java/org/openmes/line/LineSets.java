package org.openmes.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.EventType;
import org.openmes.user.AccountLines;

/**
 * Guards the sets that belong to a line, its people and its product types: they are replaced while the line is locked,
 * and are part of its version. Not a boundary: callers have checked roles.
 */
@ApplicationScoped
public class LineSets implements AccountLines {
    @Inject
    Lines lines;

    @Inject
    LineEvents events;

    @Inject
    Database database;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Override
    public void lock(Collection<Long> lineIds) {
        database.read(handle -> handle.createQuery("select id from line where id = any(:ids) order by id for update")
                .bind("ids", lineIds.toArray(Long[]::new))
                .mapTo(Long.class)
                .list());
    }

    @Override
    public void lock(long lineId, @Nullable Long expectedVersion) {
        lines.get(lineId).requireVersion(expectedVersion);
    }

    /** As {@link #changed}, for the set of its product types, which events of the line carry. */
    public void productsChanged(long lineId) {
        changed(lineId);
        events.tell(EventType.RESOURCE_CHANGED, lines.get(lineId));
    }

    @Override
    public void changed(long lineId) {
        var line = lines.get(lineId);
        line.touch(current.get(), clock.instant());
        lines.raiseVersion(line);
    }
}
