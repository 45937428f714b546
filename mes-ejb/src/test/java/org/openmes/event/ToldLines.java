package org.openmes.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The lines that the feed has told since they were forgotten. */
@ApplicationScoped
public class ToldLines {
    private final Set<Long> lineIds = ConcurrentHashMap.newKeySet();

    void changed(@Observes RecordsChanged changes) {
        lineIds.addAll(changes.lineIds());
    }

    public Set<Long> lineIds() {
        return Set.copyOf(lineIds);
    }

    public void forget() {
        lineIds.clear();
    }
}
