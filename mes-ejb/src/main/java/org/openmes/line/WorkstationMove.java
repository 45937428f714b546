package org.openmes.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;
import org.openmes.shared.Message;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;

/** Whether a workstation may move to another line (spec 3.6). */
@ApplicationScoped
class WorkstationMove {
    @Inject
    Database database;

    @Inject
    @Any
    Instance<WorkstationWork> work;

    /**
     * Refuses while open steps are bound to the workstation. Its row is locked so that none can be bound to it until the
     * move is committed.
     *
     * @throws ValidationException for a line that does not exist
     * @throws RuleException STATE_NOT_ALLOWED
     */
    void require(long workstationId, @Nullable Long lineId) {
        if (lineId == null) {
            throw ValidationException.of("line_id", "validation.required");
        }
        if (database.count("select count(*) from line where id = :id", lineId) == 0) {
            throw ValidationException.of("line_id", "validation.unknown", lineId);
        }
        lock(workstationId);
        long open =
                work.stream().mapToLong(each -> each.openSteps(workstationId)).sum();
        if (open > 0) {
            throw RuleException.state("line_id", Message.of("workstation.open_steps", open));
        }
    }

    private void lock(long workstationId) {
        database.read(handle -> handle.createQuery("select id from workstation where id = :id for update")
                .bind("id", workstationId)
                .mapTo(Long.class)
                .one());
    }
}
