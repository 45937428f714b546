package org.openmes.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.RecordUsage;

/** Steps keep the workstations they were bound to or done through, and the shifts that worked on them, from being deleted. */
@ApplicationScoped
class ExecutionUsage implements RecordUsage {
    @Inject
    Database database;

    @Override
    public String things() {
        return "batch steps";
    }

    @Override
    public long count(String entityType, long id) {
        return switch (entityType) {
            case "Workstation" -> database.count("""
                        select count(*) from batch_step
                        where :id in (workstation_id, started_via_workstation_id, completed_via_workstation_id)""", id);
            case "Shift" -> database.count("""
                        select (select count(*) from batch_step where shift_id = :id)
                             + (select count(*) from batch where shift_id = :id)""", id);
            default -> 0;
        };
    }
}
