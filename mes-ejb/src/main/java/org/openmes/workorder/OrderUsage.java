package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.RecordUsage;

/** Orders keep lines, product types and frozen templates from being deleted. */
@ApplicationScoped
class OrderUsage implements RecordUsage {
    @Inject
    Database database;

    @Override
    public String things() {
        return "work orders";
    }

    @Override
    public long count(String entityType, long id) {
        return switch (entityType) {
            case "Line" -> database.count("select count(*) from work_order where line_id = :id", id);
            case "ProductType" -> database.count("select count(*) from work_order where product_type_id = :id", id);
            case "ProcessTemplate" ->
                database.count(
                        "select count(*) from work_order where cast(process_snapshot ->> 'template_id' as bigint) = :id",
                        id);
            default -> 0;
        };
    }
}
