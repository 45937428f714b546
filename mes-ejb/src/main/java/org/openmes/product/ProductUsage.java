package org.openmes.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.RecordUsage;

/** Templates keep their product type and the workstations they name from being deleted. */
@ApplicationScoped
class ProductUsage implements RecordUsage {
    @Inject
    Database database;

    @Override
    public String things() {
        return "process templates";
    }

    @Override
    public long count(String entityType, long id) {
        return switch (entityType) {
            case "ProductType" ->
                database.count("select count(*) from process_template where product_type_id = :id", id);
            case "Workstation" ->
                database.count(
                        "select count(distinct process_template_id) from template_step where workstation_id = :id", id);
            default -> 0;
        };
    }
}
