package org.openmes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.openmes.line.LineService;
import org.openmes.shared.CurrentActor;

/** Which lines a read is about: those of the actor, and among them those that were asked for. */
@ApplicationScoped
class LinesOfReader {
    @Inject
    LineService lines;

    @Inject
    CurrentActor current;

    /**
     * Refuses lines that are not the actor's.
     *
     * @throws org.openmes.shared.NotFoundException when there is no such line
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    void require(Set<Long> lineIds) {
        lineIds.forEach(lines::get);
    }

    /**
     * Fills in {@code :all} and {@code :scope}, the lines of the actor, and {@code :lines}, those asked for.
     *
     * @param lineIds none for all the actor may see
     */
    Query bind(Query query, Set<Long> lineIds) {
        var scope = current.get().lines();
        return query.bind("all", scope.all())
                .bind("scope", scope.ids().toArray(Long[]::new))
                .bind("lines", lineIds.toArray(Long[]::new));
    }
}
