package org.openmes.schedule;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.openmes.shared.CsvOutput;
import org.openmes.shared.Quantities;

/** Orders of a schedule as people open them in a spreadsheet. */
final class ScheduleCsv {
    private static final List<String> HEAD = List.of(
            "Line",
            "Due",
            "Order",
            "Product",
            "Status",
            "Priority",
            "Planned",
            "Produced",
            "In work",
            "Unit",
            "Estimated minutes");

    private final CsvOutput file;

    ScheduleCsv(OutputStream target) throws IOException {
        this.file = new CsvOutput(target);
        file.row(HEAD);
    }

    void write(List<ScheduledOrder> orders) throws IOException {
        for (var order : orders) {
            file.row(Arrays.asList(
                    order.lineName(),
                    Objects.toString(order.dueDate(), ""),
                    order.orderNo(),
                    order.product(),
                    order.status().name(),
                    Integer.toString(order.priority()),
                    Quantities.plain(order.plannedQty()),
                    Quantities.plain(order.producedQty()),
                    Quantities.plain(order.inWorkQty()),
                    order.unitOfMeasure(),
                    Objects.toString(order.estimatedMinutes(), "")));
        }
    }

    void end() throws IOException {
        file.end();
    }
}
