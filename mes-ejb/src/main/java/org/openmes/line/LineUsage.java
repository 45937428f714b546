package org.openmes.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.RecordUsage;

/** Workstations keep their line from being deleted. */
@ApplicationScoped
class LineUsage implements RecordUsage {
    @Inject
    Database database;

    @Override
    public String things() {
        return "workstations";
    }

    @Override
    public long count(String entityType, long id) {
        return entityType.equals("Line")
                ? database.count("select count(*) from workstation where line_id = :id", id)
                : 0;
    }
}
