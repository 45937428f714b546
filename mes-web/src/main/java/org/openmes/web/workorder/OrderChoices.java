package org.openmes.web.workorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDetails;
import org.openmes.product.ProcessSnapshot;
import org.openmes.product.ProductTypeDetails;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.workorder.WorkOrderSummary;

/**
 * What the fields of an order offer. What the order has is always among it, also when the reader is not shown that
 * record any more: otherwise saving would clear it.
 */
final class OrderChoices {
    private OrderChoices() {}

    /** Active lines, and the one the order has. */
    static List<Option> lines(List<LineDetails> visible, @Nullable WorkOrderSummary order) {
        var own = order == null ? null : order.lineId();
        var options = new ArrayList<Option>();
        visible.stream()
                .map(LineDetails::line)
                .filter(line -> line.isActive() || Objects.equals(line.id(), own))
                .map(line -> Option.of(line.id(), label(line.name(), line.code())))
                .forEach(options::add);
        if (order != null && own != null && isMissing(options, own)) {
            options.add(Option.of(own, label(order.lineName(), order.lineCode())));
        }
        return options;
    }

    /** Active product types, and the one the order has, each with what is said of its process. */
    static List<Option> types(
            List<ProductTypeDetails> visible, @Nullable WorkOrderSummary order, LongFunction<String> process) {
        var own = order == null ? null : order.productTypeId();
        var options = new ArrayList<Option>();
        visible.stream()
                .filter(type -> type.isActive() || Objects.equals(type.id(), own))
                .map(type -> new Option(
                        String.valueOf(type.id()),
                        label(type.name(), type.code()),
                        process.apply(type.id()),
                        type.unitOfMeasure()))
                .forEach(options::add);
        if (order != null && own != null && isMissing(options, own)) {
            options.add(new Option(
                    String.valueOf(own),
                    label(order.productTypeName(), order.productTypeCode()),
                    process.apply(own),
                    Objects.requireNonNullElse(order.unitOfMeasure(), "")));
        }
        return options;
    }

    /** What is said of the process that an order keeps as long as its product type stays. */
    static String frozen(@Nullable ProcessSnapshot process) {
        return process == null
                ? Messages.text("workorder.edit.none_frozen")
                : Messages.text(
                        "workorder.edit.frozen",
                        process.templateName(),
                        process.templateVersion(),
                        process.steps().size());
    }

    private static boolean isMissing(List<Option> options, long id) {
        return options.stream().noneMatch(option -> option.value().equals(String.valueOf(id)));
    }

    private static String label(@Nullable String name, @Nullable String code) {
        return name + " (" + code + ")";
    }
}
