package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.RecordUsage;

/** What machines have counted keeps its order, and the shift in which it was made, from being deleted. */
@ApplicationScoped
class MachineCountUsage implements RecordUsage {
    @Inject
    Database database;

    @Override
    public String things() {
        return "machine counts";
    }

    @Override
    public long count(String entityType, long id) {
        return switch (entityType) {
            case "WorkOrder" -> database.count("select count(*) from machine_count where work_order_id = :id", id);
            case "Shift" -> database.count("select count(*) from machine_count where shift_id = :id", id);
            default -> 0;
        };
    }
}
