package org.openmes.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Change;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.CreateWorkOrder;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderService;

/** How many decimals quantities have follows the product type (spec G2, 4.1, 5.1). */
@ExtendWith(ArquillianExtension.class)
class QuantityDecimalsIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    ProductTypeService types;

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    Acting acting;

    @Test
    void the_smallest_step_of_the_type_may_be_planned() {
        assertThat(anOrder(aType(3), "0.001")).isPositive();
    }

    @Test
    void decimals_that_unfinished_orders_need_stay() {
        var type = aType(3);
        var order = anOrder(type, "1.25");

        var refusal = catchThrowableOfType(ValidationException.class, () -> decimals(type, 1));

        assertThat(refusal.errors()).containsOnlyKeys("qty_decimals");
        assertThat(decimals(type, 2).qtyDecimals()).isEqualTo(2);
        acting.admin(() -> lifeCycle.cancel(order, "not wanted", null));
        assertThat(decimals(type, 0).qtyDecimals()).isZero();
    }

    private long aType(int decimals) {
        var code = Plant.unique("TYPE");
        return acting.admin(() -> types.create(new ProductTypeFields(code, code, null, "kg", decimals, true)))
                .id();
    }

    private long anOrder(long type, String planned) {
        var command = new CreateWorkOrder(
                Plant.unique("WO"),
                null,
                new BigDecimal(planned),
                null,
                null,
                type,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null);
        return acting.admin(() -> orders.create(command)).order().id();
    }

    private ProductTypeDetails decimals(long type, int decimals) {
        return acting.admin(() -> types.change(
                type,
                new ChangeProductType(
                        Change.absent(),
                        Change.absent(),
                        Change.absent(),
                        Change.absent(),
                        Change.of(decimals),
                        Change.absent()),
                null));
    }
}
