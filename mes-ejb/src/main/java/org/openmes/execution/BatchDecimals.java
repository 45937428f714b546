package org.openmes.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.product.DecimalUsage;
import org.openmes.shared.Database;

/** Batches of unfinished orders keep the decimals that their quantities need. */
@ApplicationScoped
class BatchDecimals implements DecimalUsage {
    @Inject
    Database database;

    @Override
    public int decimalsInUse(long productTypeId) {
        return (int) database.count("""
                select coalesce(max(scale(trim_scale(b.target_qty))), 0)
                from batch b join work_order o on o.id = b.work_order_id
                where o.product_type_id = :id and o.status not in ('DONE', 'REJECTED', 'CANCELLED')
                  and b.status in ('PENDING', 'IN_PROGRESS')""", productTypeId);
    }
}
