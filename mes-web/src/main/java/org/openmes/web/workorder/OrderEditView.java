package org.openmes.web.workorder;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineService;
import org.openmes.product.ProcessSnapshot;
import org.openmes.product.ProcessTemplateDetails;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.ProductTypeDetails;
import org.openmes.product.ProductTypeService;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;
import org.openmes.workorder.ChangeWorkOrder;
import org.openmes.workorder.CreateWorkOrder;
import org.openmes.workorder.WorkOrderDetails;
import org.openmes.workorder.WorkOrderService;
import org.openmes.workorder.WorkOrderSummary;

/** Backs {@code /workorder/edit.xhtml}: a new order, or the fields of one (spec 5.2, 5.4). */
@Named
@RequestScoped
public class OrderEditView {
    @Inject
    WorkOrderService orders;

    @Inject
    LineService lines;

    @Inject
    ProductTypeService types;

    @Inject
    ProcessTemplateService templates;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private @Nullable WorkOrderSummary order;
    private @Nullable ProcessSnapshot frozen;
    private List<ProductTypeDetails> allTypes = List.of();
    private List<ProcessTemplateDetails> allTemplates = List.of();
    private List<Option> lineOptions = List.of();

    @PostConstruct
    void read() {
        var id = address.keyOrNew("id");
        var details = id == null ? null : orders.get(id);
        order = details == null ? null : details.order();
        frozen = details == null ? null : details.processSnapshot();
        allTypes = types.list(ListFilter.ALL).items();
        allTemplates = templates.list(null, ListFilter.ACTIVE).items();
        lineOptions = OrderChoices.lines(lines.list(ListFilter.ALL).items(), order);
    }

    public void save() {
        commands.perform(() -> {
            var saved = order == null ? create() : change();
            var key = order == null ? "workorder.done.create" : "workorder.done.edit";
            var number = saved.order().orderNo();
            return Outcome.go("/workorder/order.xhtml?id=" + saved.order().id(), Messages.text(key, number));
        });
    }

    private WorkOrderDetails create() {
        var command = new CreateWorkOrder(
                posted.text("order_no"),
                posted.text("product_name"),
                posted.decimal("planned_qty"),
                posted.key("line_id"),
                null,
                posted.key("product_type_id"),
                null,
                posted.integer("priority"),
                posted.date("due_date"),
                posted.integer("week_number"),
                posted.integer("month_number"),
                posted.integer("production_year"),
                posted.text("description"),
                Map.of(),
                null,
                null);
        posted.check();
        return orders.create(command);
    }

    private WorkOrderDetails change() {
        var change = new ChangeWorkOrder(
                Change.of(posted.text("order_no")),
                Change.of(posted.text("product_name")),
                Change.of(posted.decimal("planned_qty")),
                Change.of(posted.key("line_id")),
                Change.absent(),
                Change.of(posted.key("product_type_id")),
                Change.absent(),
                Change.of(posted.integer("priority")),
                Change.of(posted.date("due_date")),
                period("week_number"),
                period("month_number"),
                period("production_year"),
                Change.of(posted.text("description")),
                Change.absent(),
                Change.absent());
        posted.check();
        return orders.change(Objects.requireNonNull(order).id(), change, posted.version());
    }

    /** The form has the fields of the period the plant uses; the others stay as they are. */
    private Change<Integer> period(String field) {
        return posted.has(field) ? Change.of(posted.integer(field)) : Change.absent();
    }

    /** The number the order has, or the one that is proposed for a new one. */
    public String getNumber() {
        return order == null ? orders.proposeNumber() : order.orderNo();
    }

    public @Nullable WorkOrderSummary getOrder() {
        return order;
    }

    public List<Option> getLineOptions() {
        return lineOptions;
    }

    /** Active types, and the one the order has; each says which process is frozen, or would be. */
    public List<Option> getTypeOptions() {
        return OrderChoices.types(allTypes, order, this::process);
    }

    private String process(long typeId) {
        if (order != null && Objects.equals(order.productTypeId(), typeId)) {
            return OrderChoices.frozen(frozen);
        }
        return allTemplates.stream()
                .filter(template -> template.template().productTypeId() == typeId
                        && template.template().inForce())
                .findFirst()
                .map(template -> Messages.text(
                        "workorder.edit.process",
                        template.template().name(),
                        template.template().templateVersion(),
                        template.steps().size()))
                .orElseGet(() -> Messages.text("workorder.edit.no_process"));
    }

    /** 5 is the most urgent. */
    public List<Option> getPriorityOptions() {
        return List.of(5, 4, 3, 2, 1).stream()
                .map(each -> Option.of(each, Messages.text("workorder.priority." + each)))
                .toList();
    }
}
