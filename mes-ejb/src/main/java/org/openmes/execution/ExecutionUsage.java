package org.openmes.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.RecordUsage;

/** Steps keep the workstations they were bound to from being deleted. */
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
        return entityType.equals("Workstation")
                ? database.count("select count(*) from batch_step where workstation_id = :id", id)
                : 0;
    }
}
