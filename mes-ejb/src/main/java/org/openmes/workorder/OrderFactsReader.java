package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.line.LineDirectory;
import org.openmes.product.ProductDirectory;
import org.openmes.shared.RecordUsages;

/** Gathers what the guards of an order must know. */
@ApplicationScoped
class OrderFactsReader {
    @Inject
    OrderBatches batches;

    @Inject
    OrderIssues issues;

    @Inject
    LineDirectory lines;

    @Inject
    ProductDirectory products;

    @Inject
    RecordUsages usages;

    /** The facts now; who decides on the line has taken hold of it before. */
    OrderFacts of(LockedOrder order) {
        var lineId = order.lineId();
        var typeId = order.productTypeId();
        var lineActive = lineId == null
                || lines.line(lineId).filter(LineDirectory.LineEntry::isActive).isPresent();
        var typeAllowed = lineId == null || typeId == null || products.isAllowedOn(lineId, typeId);
        return new OrderFacts(batches.totals(order.id()), issues.blockingTitles(order), lineActive, typeAllowed);
    }

    /** Ends here when issues, which are history, refer to the order. */
    void requireNoIssues(long orderId) {
        usages.requireUnused("WorkOrder", orderId);
    }
}
