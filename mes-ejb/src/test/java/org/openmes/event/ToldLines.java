package org.openmes.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The lines that the feed has told since they were forgotten, and how often. */
@ApplicationScoped
public class ToldLines {
    private final Map<Long, Integer> times = new ConcurrentHashMap<>();

    void changed(@Observes RecordsChanged changes) {
        changes.lineIds().forEach(line -> times.merge(line, 1, Integer::sum));
    }

    public Set<Long> lineIds() {
        return Set.copyOf(times.keySet());
    }

    public int times(long line) {
        return times.getOrDefault(line, 0);
    }

    public void forget() {
        times.clear();
    }
}
