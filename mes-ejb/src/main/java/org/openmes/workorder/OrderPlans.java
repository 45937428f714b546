package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.product.ProductDirectory;
import org.openmes.setting.Settings;
import org.openmes.shared.Quantities;

/** Reads the plans of orders with what settings and product types say now; settings act at once. */
@ApplicationScoped
public class OrderPlans {
    @Inject
    ProductDirectory products;

    @Inject
    Settings settings;

    public OrderPlan of(LockedOrder order) {
        return new OrderPlan(order.plannedQty(), decimals(order), OrderLimit.of(settings));
    }

    private int decimals(LockedOrder order) {
        var type = order.productTypeId();
        return type == null
                ? Quantities.MOST_DECIMALS
                : products.type(type)
                        .map(ProductDirectory.TypeEntry::qtyDecimals)
                        .orElse(Quantities.MOST_DECIMALS);
    }
}
