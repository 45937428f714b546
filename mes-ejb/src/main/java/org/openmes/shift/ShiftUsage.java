package org.openmes.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.RecordUsage;

/** Shifts of its own keep a line from being deleted. */
@ApplicationScoped
class ShiftUsage implements RecordUsage {
    @Inject
    Database database;

    @Override
    public String things() {
        return "shifts";
    }

    @Override
    public long count(String entityType, long id) {
        return entityType.equals("Line") ? database.count("select count(*) from shift where line_id = :id", id) : 0;
    }
}
