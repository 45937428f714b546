package org.openmes.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;

/** The kanban labels (spec 3.7), for the features below. */
@ApplicationScoped
public class BoardStatuses {
    @Inject
    LineStatuses statuses;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The key of the status that new orders get, if there is one. */
    public Optional<Long> defaultStatus() {
        return database.read(
                handle -> handle.createQuery("select id from line_status where is_default and line_id is null")
                        .mapTo(Long.class)
                        .findOne());
    }

    /**
     * A status of the board.
     *
     * @param lineId the line it is valid on; null for all
     * @param isDoneStatus whether orders that get there are done
     */
    public record BoardStatus(long id, @Nullable Long lineId, String name, boolean isDoneStatus) {}

    /** The status as it is now; empty when there is none. */
    public Optional<BoardStatus> find(long id) {
        return one(id, "");
    }

    /** Every status of the board. */
    public List<BoardStatus> all() {
        return database.read(handle -> handle.createQuery("select id, line_id, name, is_done_status from line_status")
                .mapTo(BoardStatus.class)
                .list());
    }

    /**
     * The status, held unchanged to the end of the transaction; empty when there is none. Who also locks orders asks for
     * the status first, as its deletion does.
     */
    public Optional<BoardStatus> forShare(long id) {
        return one(id, " for share");
    }

    private Optional<BoardStatus> one(long id, String held) {
        return database.read(handle -> handle.createQuery(
                        "select id, line_id, name, is_done_status from line_status where id = :id" + held)
                .bind("id", id)
                .mapTo(BoardStatus.class)
                .findOne());
    }

    /** Those that are valid on all lines, and those of the line if one is given; by order, then by age. */
    public List<LineStatusDetails> validOn(@Nullable Long lineId) {
        return statuses.validOn(lineId);
    }

    /** Creates the three statuses of a new installation unless there is any; needs a transaction. */
    public void createFirst() {
        database.write(
                handle -> handle.createUpdate("""
                        insert into line_status (name, color, sort_order, is_default, is_done_status, created_at)
                        select v.* , :now from (values ('Todo', '#6B7280', 1, true, false),
                                                       ('In Progress', '#3B82F6', 2, false, false),
                                                       ('Done', '#22C55E', 3, false, true)) as v
                        where not exists (select 1 from line_status)""").bind("now", clock.instant()).execute());
    }
}
