package org.openmes.web.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.line.LineDetails;
import org.openmes.line.LineSummary;
import org.openmes.product.ProcessSnapshot;
import org.openmes.product.ProductTypeDetails;
import org.openmes.web.Option;
import org.openmes.web.Reader;
import org.openmes.workorder.WorkOrderStatus;
import org.openmes.workorder.WorkOrderSummary;

@ExtendWith(Reader.class)
class OrderChoicesTest {
    private static final WorkOrderSummary ORDER = Orders.order(WorkOrderStatus.PENDING, false, false);

    @Test
    void the_line_of_the_order_is_offered_though_the_reader_is_not_shown_it() {
        assertThat(OrderChoices.lines(List.of(line(4, true)), ORDER))
                .containsExactly(Option.of(4, "Line 4 (L-4)"), Option.of(1, "Mixing (MIX-01)"));
    }

    @Test
    void the_line_of_the_order_is_offered_once() {
        assertThat(OrderChoices.lines(List.of(line(1, false), line(4, false)), ORDER))
                .containsExactly(Option.of(1, "Line 1 (L-1)"));
    }

    @Test
    void a_new_order_is_offered_what_is_active() {
        assertThat(OrderChoices.lines(List.of(line(1, false), line(4, true)), null))
                .containsExactly(Option.of(4, "Line 4 (L-4)"));
        assertThat(OrderChoices.types(List.of(type(3, true), type(2, false)), null, id -> "P" + id))
                .containsExactly(new Option("3", "Type 3 (T-3)", "P3", "kg"));
    }

    @Test
    void the_type_of_the_order_is_offered_though_the_reader_is_not_shown_it() {
        assertThat(OrderChoices.types(List.of(type(3, true)), ORDER, id -> "P" + id))
                .containsExactly(
                        new Option("3", "Type 3 (T-3)", "P3", "kg"), new Option("2", "Tire 16 (TIRE)", "P2", "pcs"));
    }

    @Test
    void an_order_keeps_the_process_that_was_frozen() {
        var process = new ProcessSnapshot(1, "Building", 2, 2, Reader.NOW, List.of());

        assertThat(OrderChoices.frozen(process)).isEqualTo("Keeps its process “Building”, version 2, with no steps.");
        assertThat(OrderChoices.frozen(null)).isEqualTo("No process was frozen: its batches have one step.");
    }

    private static LineDetails line(long id, boolean active) {
        var line = new LineSummary(id, "L-" + id, "Line " + id, null, active, 0, Reader.NOW, null, 1);
        return new LineDetails(line, List.of(), List.of(), null);
    }

    private static ProductTypeDetails type(long id, boolean active) {
        return new ProductTypeDetails(id, "T-" + id, "Type " + id, null, "kg", 0, active, 0, Reader.NOW, null, 1);
    }
}
