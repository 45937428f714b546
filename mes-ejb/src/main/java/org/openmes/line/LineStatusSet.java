package org.openmes.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

/**
 * What becomes of the board statuses of one line when they are given as a whole: those that are not named go, and names
 * are free when they are taken. One without key that has the name of a status is that status, so that giving the same once
 * more changes nothing.
 *
 * @param removed keys of those that go
 * @param wanted the others, so ordered that each finds its name free once the ones before it are written
 */
record LineStatusSet(Set<Long> removed, List<Wanted> wanted) {
    private static final String FIELD = "statuses";
    private static final int MOST = 100;

    /**
     * A status as it shall be.
     *
     * @param id null for a new one
     */
    record Wanted(
            @Nullable Long id,
            LineStatusFields fields,
            @Nullable Long expectedVersion) {}

    /**
     * Compares what is there with what shall be.
     *
     * @param stored by key
     * @throws ValidationException with everything wrong, below {@code statuses.0}, {@code statuses.1} …
     */
    static LineStatusSet of(long lineId, Map<Long, LineStatusFields> stored, List<GivenLineStatus> given) {
        var violations = new Violations();
        if (given.size() > MOST) {
            violations.add(FIELD, "validation.too_many", MOST);
            violations.throwIfAny();
        }
        var wanted = new ArrayList<Wanted>();
        var keys = new HashSet<Long>();
        var byName = byName(stored, given);
        var names = new HashSet<String>();
        for (var place = 0; place < given.size(); place++) {
            var prefix = FIELD + "." + place + ".";
            var entry = given.get(place);
            var id = entry.id() == null
                    ? byName.remove(spelling(entry.fields().name().value()))
                    : entry.id();
            var before = id == null ? null : stored.get(id);
            if (id != null && (before == null || !keys.add(id))) {
                violations.add(prefix + "id", "line_status.not_of_line");
                continue;
            }
            var after = before == null ? entry.ofNew(lineId) : entry.fields().on(before);
            after.check(violations, prefix, lineId);
            if (violations.fine(prefix + "name") && !names.add(spelling(after.name()))) {
                violations.add(prefix + "name", "duplicate", "name");
            }
            wanted.add(new Wanted(id, after, entry.expectedVersion()));
        }
        violations.throwIfAny();
        var removed = new HashSet<>(stored.keySet());
        removed.removeAll(keys);
        return new LineStatusSet(removed, ordered(stored, removed, wanted));
    }

    /** Whether the line has exactly these already. */
    boolean isAs(Map<Long, LineStatusFields> stored) {
        return removed.isEmpty()
                && wanted.stream().allMatch(entry -> entry.fields().equals(stored.get(entry.id())));
    }

    /** A name that goes over from one to another must first be given up; where two exchange theirs, none can. */
    private static List<Wanted> ordered(Map<Long, LineStatusFields> stored, Set<Long> removed, List<Wanted> wanted) {
        var holders = stored.entrySet().stream()
                .filter(entry -> !removed.contains(entry.getKey()))
                .collect(Collectors.toMap(entry -> spelling(entry.getValue().name()), Map.Entry::getKey));
        var ordered = new ArrayList<Wanted>();
        var waiting = new ArrayList<>(wanted);
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(entry -> {
                        var holder = holders.get(spelling(entry.fields().name()));
                        return holder == null || holder.equals(entry.id());
                    })
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                throw exchanged(wanted.indexOf(waiting.get(0)));
            }
            holders.values().removeIf(id -> Objects.equals(id, next.id()));
            ordered.add(new Wanted(next.id(), next.fields().normal(), next.expectedVersion()));
            waiting.remove(next);
        }
        return ordered;
    }

    private static ValidationException exchanged(int place) {
        return ValidationException.of(FIELD + "." + place + ".name", "line_status.names_exchanged");
    }

    /** Those that are not given by their keys. */
    private static Map<String, Long> byName(Map<Long, LineStatusFields> stored, List<GivenLineStatus> given) {
        var byName = new HashMap<String, Long>();
        stored.forEach((id, fields) -> byName.put(spelling(fields.name()), id));
        given.forEach(entry -> byName.values().removeIf(id -> id.equals(entry.id())));
        return byName;
    }

    private static String spelling(@Nullable String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
