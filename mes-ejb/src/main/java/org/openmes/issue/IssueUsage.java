package org.openmes.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.RecordUsage;

/** Issues keep the lines, orders and types they are about, and the workstations they were reported through, from being deleted. */
@ApplicationScoped
class IssueUsage implements RecordUsage {
    @Inject
    Database database;

    @Override
    public String things() {
        return "issues";
    }

    @Override
    public long count(String entityType, long id) {
        return switch (entityType) {
            case "Line" -> database.count("select count(*) from issue where line_id = :id", id);
            case "WorkOrder" -> database.count("select count(*) from issue where work_order_id = :id", id);
            case "IssueType" -> database.count("select count(*) from issue where issue_type_id = :id", id);
            case "Workstation" -> database.count("select count(*) from issue where via_workstation_id = :id", id);
            case "Shift" -> database.count("select count(*) from issue where shift_id = :id", id);
            default -> 0;
        };
    }
}
