package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.RecordUsage;

/** Accounts keep their lines and workstations from being deleted. */
@ApplicationScoped
class AccountUsage implements RecordUsage {
    @Inject
    Database database;

    @Override
    public String things() {
        return "accounts";
    }

    @Override
    public long count(String entityType, long id) {
        return switch (entityType) {
            case "Line" -> database.count("select count(*) from user_line where line_id = :id", id);
            case "Workstation" -> database.count("select count(*) from user_account where workstation_id = :id", id);
            default -> 0;
        };
    }
}
