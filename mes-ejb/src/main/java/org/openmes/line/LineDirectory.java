package org.openmes.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmes.shared.Database;

/** Finds lines and workstations for the features below; rights are theirs to check. */
@ApplicationScoped
public class LineDirectory {
    @Inject
    Database database;

    /**
     * What orders must know of a line.
     *
     * @param isActive whether new orders may go there
     */
    public record LineEntry(long id, String code, String name, boolean isActive) {}

    /**
     * What steps must know of a workstation.
     *
     * @param isActive whether operators may start steps there
     */
    public record WorkstationEntry(long id, long lineId, String code, String name, boolean isActive) {}

    public Optional<LineEntry> line(long id) {
        return database.read(handle -> handle.createQuery("select id, code, name, is_active from line where id = :id")
                .bind("id", id)
                .mapTo(LineEntry.class)
                .findOne());
    }

    /** The line with this code, any case. */
    public Optional<LineEntry> lineByCode(String code) {
        return database.read(handle -> handle.createQuery(
                        "select id, code, name, is_active from line where lower(code) = lower(:code)")
                .bind("code", code.strip())
                .mapTo(LineEntry.class)
                .findOne());
    }

    /** The line, held unchanged to the end of the transaction, where its state decides. */
    public Optional<LineEntry> lineForShare(long id) {
        return database.read(
                handle -> handle.createQuery("select id, code, name, is_active from line where id = :id for share")
                        .bind("id", id)
                        .mapTo(LineEntry.class)
                        .findOne());
    }

    /** The keys of the lines with these codes, any case, by the code as it was given; unknown codes are missing. */
    public Map<String, Long> idsByCode(Set<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> handle.createQuery("""
                        select g.code, l.id from unnest(:codes) as g(code)
                        join line l on lower(l.code) = lower(g.code)""")
                .bind("codes", codes.toArray(String[]::new))
                .reduceRows(new HashMap<>(), (found, row) -> {
                    found.put(row.getColumn("code", String.class), row.getColumn("id", Long.class));
                    return found;
                }));
    }

    /** As {@link #lineForShare}, all that exist of these, by key; they are held in the order of their keys. */
    public Map<Long, LineEntry> linesForShare(Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> handle.createQuery(
                        "select id, code, name, is_active from line where id = any(:ids) order by id for share")
                .bind("ids", ids.toArray(Long[]::new))
                .mapTo(LineEntry.class)
                .collect(Collectors.toMap(LineEntry::id, Function.identity())));
    }

    public Optional<WorkstationEntry> workstation(long id) {
        return database.read(handle -> handle.createQuery(
                        "select id, line_id, code, name, is_active from workstation where id = :id")
                .bind("id", id)
                .mapTo(WorkstationEntry.class)
                .findOne());
    }

    /** The workstations among these keys that exist, by key. */
    public Map<Long, WorkstationEntry> workstations(Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> handle.createQuery(
                        "select id, line_id, code, name, is_active from workstation where id = any(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .mapTo(WorkstationEntry.class)
                .collect(Collectors.toMap(WorkstationEntry::id, Function.identity())));
    }
}
