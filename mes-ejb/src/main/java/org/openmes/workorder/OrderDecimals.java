package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.product.DecimalUsage;
import org.openmes.shared.Database;

/** Unfinished orders keep the decimals that their quantities need. */
@ApplicationScoped
class OrderDecimals implements DecimalUsage {
    @Inject
    Database database;

    @Override
    public int decimalsInUse(long productTypeId) {
        return (int) database.count("""
                select coalesce(max(greatest(scale(trim_scale(planned_qty)), scale(trim_scale(produced_qty)),
                                             scale(trim_scale(machine_qty)))), 0)
                from work_order
                where product_type_id = :id and status not in ('DONE', 'REJECTED', 'CANCELLED')""", productTypeId);
    }
}
