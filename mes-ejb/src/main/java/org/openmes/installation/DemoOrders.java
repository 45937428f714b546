package org.openmes.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.installation.DemoProcess.Plant;
import org.openmes.setting.Settings;
import org.openmes.workorder.CreateWorkOrder;
import org.openmes.workorder.WorkOrderService;

/** The three valid orders of the tire plant's sample file (spec 19.1), due some days after the day of loading. */
@ApplicationScoped
class DemoOrders {
    @Inject
    WorkOrderService orders;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    void create(Plant plant) {
        create(
                plant,
                new Row(
                        "WO-TIRE-0001",
                        "P225/65R17 All-Season",
                        500,
                        4,
                        5,
                        "Client order",
                        "AutoRubber Client A",
                        "all-season"));
        create(plant, new Row("WO-TIRE-0002", "P205/55R16 Summer", 300, 3, 8, null, "AutoRubber Client B", "summer"));
        create(plant, new Row("WO-TIRE-0003", "P195/65R15 Winter", 200, 2, 12, null, "AutoRubber Client A", "winter"));
    }

    private void create(Plant plant, Row row) {
        var today = LocalDate.now(clock.withZone(settings.plantZone()));
        orders.create(new CreateWorkOrder(
                row.orderNo(),
                row.productName(),
                BigDecimal.valueOf(row.quantity()),
                plant.lines().get("BUILD-01"),
                null,
                plant.productTypeId(),
                null,
                row.priority(),
                today.plusDays(row.dueInDays()),
                null,
                null,
                null,
                row.description(),
                Map.of("customer", row.customer(), "season", row.season()),
                null,
                null));
    }

    /** A row of the sample file. */
    private record Row(
            String orderNo,
            String productName,
            long quantity,
            int priority,
            int dueInDays,
            @Nullable String description,
            String customer,
            String season) {}
}
