package org.openmes.audit;

import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keys of entries as stretches from one to another, both included. */
final class EntryIds {
    private final TreeMap<Long, Long> stretches = new TreeMap<>();

    /**
     * What {@link #toString} gave.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    static EntryIds of(String text) {
        var ids = new EntryIds();
        if (text.isEmpty()) {
            return ids;
        }
        for (var stretch : text.split(",", -1)) {
            if (!stretch.matches("\\d{1,18}-\\d{1,18}")) {
                throw new IllegalArgumentException("not a stretch of keys: " + stretch);
            }
            var middle = stretch.indexOf('-');
            ids.add(Long.parseLong(stretch.substring(0, middle)), Long.parseLong(stretch.substring(middle + 1)));
        }
        return ids;
    }

    /** @throws IllegalArgumentException when the last is before the first */
    void add(long first, long last) {
        if (last < first) {
            throw new IllegalArgumentException("a stretch ends before it begins: " + first + "-" + last);
        }
        var from = first;
        var to = last;
        var before = stretches.floorEntry(first);
        if (before != null && before.getValue() >= first) {
            from = before.getKey();
            to = Math.max(to, before.getValue());
        }
        for (var next = stretches.ceilingEntry(from); next != null && next.getKey() <= to; ) {
            to = Math.max(to, next.getValue());
            stretches.remove(next.getKey());
            next = stretches.ceilingEntry(from);
        }
        stretches.put(from, to);
    }

    void add(EntryIds others) {
        others.stretches.forEach(this::add);
    }

    boolean contain(long id) {
        var stretch = stretches.floorEntry(id);
        return stretch != null && id <= stretch.getValue();
    }

    /** Whether all of them are smaller than this key. */
    boolean areBefore(long id) {
        return stretches.isEmpty() || stretches.lastEntry().getValue() < id;
    }

    /** As the record of a purge has them: {@code 1-500,503-503}. */
    @Override
    public String toString() {
        return stretches.entrySet().stream()
                .map(stretch -> stretch.getKey() + "-" + stretch.getValue())
                .collect(Collectors.joining(","));
    }
}
