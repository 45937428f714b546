package org.openmes.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.line.WorkstationWork;
import org.openmes.shared.Database;

/** Steps that are not finished keep their workstation on its line. */
@ApplicationScoped
class OpenStepsOfWorkstation implements WorkstationWork {
    @Inject
    Database database;

    @Override
    public long openSteps(long workstationId) {
        return database.count("""
                select count(*) from batch_step
                where workstation_id = :id and status in ('PENDING', 'IN_PROGRESS')""", workstationId);
    }
}
