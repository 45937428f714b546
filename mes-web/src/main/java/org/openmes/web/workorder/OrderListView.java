package org.openmes.web.workorder;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmes.line.LineService;
import org.openmes.product.ProductTypeService;
import org.openmes.report.OverviewDetails;
import org.openmes.report.OverviewService;
import org.openmes.report.WorkOrderListService;
import org.openmes.report.WorkOrderRow;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Role;
import org.openmes.web.Address;
import org.openmes.web.Format;
import org.openmes.web.ListState;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.PlantClock;
import org.openmes.workorder.WorkOrderFilter;
import org.openmes.workorder.WorkOrderStatus;
import org.openmes.workorder.WorkOrderSummary;

/** Backs {@code /workorder/list.xhtml} (spec 5.2, 16). */
@Named
@RequestScoped
public class OrderListView {
    private static final List<String> SORTABLE = List.of(
            "order_no", "status", "urgency", "planned_qty", "produced_qty", "priority", "due_date", "created_at");
    private static final List<Integer> PRIORITIES = List.of(5, 4, 3, 2, 1);

    @Inject
    WorkOrderListService orders;

    @Inject
    OverviewService overview;

    @Inject
    LineService lines;

    @Inject
    ProductTypeService types;

    @Inject
    ListState list;

    @Inject
    OrderPeriods periods;

    @Inject
    Address address;

    @Inject
    CurrentActor current;

    @Inject
    PlantClock plant;

    @Inject
    Format format;

    @Inject
    Clock clock;

    private List<WorkOrderRow> rows = List.of();
    private OverviewDetails figures;
    private List<Option> lineOptions = List.of();
    private List<Option> typeOptions = List.of();

    @PostConstruct
    void read() {
        rows = list.show(orders.list(filter()));
        figures = overview.detailsOf(address.keys("line_id"));
        lineOptions = lines.list(ListFilter.ALL).items().stream()
                .map(line -> Option.of(line.line().id(), line.line().name()))
                .toList();
        typeOptions = types.list(ListFilter.ALL).items().stream()
                .map(type -> Option.of(type.id(), type.name()))
                .toList();
    }

    private WorkOrderFilter filter() {
        var due = dayBefore(address.date("due_from"));
        var until = dayAfter(address.date("due_to"));
        return new WorkOrderFilter(
                address.constants("status", WorkOrderStatus.class),
                address.keys("line_id"),
                address.keys("product_type_id"),
                priorities(),
                address.text("q"),
                null,
                null,
                until,
                due,
                periods.chosenWeek(),
                periods.chosenMonth(),
                periods.chosenYear(),
                null,
                address.flag("overdue") ? Boolean.TRUE : null,
                address.flag("done_today") ? today() : null,
                sorted(),
                list.request());
    }

    /** Admins see what is new, supervisors what needs them. */
    private List<String> sorted() {
        var usual = current.get().role() == Role.SUPERVISOR ? "urgency" : "-created_at";
        return List.of(list.sort(usual, SORTABLE), "-priority", "due_date");
    }

    private Set<Integer> priorities() {
        return address.keys("priority").stream().map(Long::intValue).collect(Collectors.toSet());
    }

    private LocalDate today() {
        return clock.instant().atZone(plant.getZone()).toLocalDate();
    }

    private static LocalDate dayBefore(LocalDate day) {
        return day == null ? null : day.minusDays(1);
    }

    private static LocalDate dayAfter(LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    public List<WorkOrderRow> getRows() {
        return rows;
    }

    public OverviewDetails getFigures() {
        return figures;
    }

    /** What happens with an order that has no open batch. */
    public String now(WorkOrderSummary order) {
        return switch (order.status()) {
            case PENDING -> Messages.text("workorder.now.waits", format.age(order.createdAt()));
            case ACCEPTED, IN_PROGRESS, PAUSED, BLOCKED -> Messages.text("workorder.now.no_batch");
            case DONE -> Messages.text("workorder.now.done", format.moment(order.completedAt()));
            case REJECTED, CANCELLED -> order.statusReason() == null ? "" : order.statusReason();
        };
    }

    /** Orders that are accepted and not finished. */
    public long getOnTheFloor() {
        return figures.figures().activeWorkOrders() - figures.figures().pendingWorkOrders();
    }

    /** The address of a saved view of the lines that are chosen now, which its count is of. */
    public String link(String view) {
        var chosen = address.keys("line_id").stream().sorted().map(id -> "line_id=" + id);
        var query = Stream.concat(Stream.of(view).filter(each -> !each.isEmpty()), chosen)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Which of the saved views the address is. */
    public String getView() {
        var statuses = address.constants("status", WorkOrderStatus.class);
        if (address.flag("overdue")) {
            return "overdue";
        }
        if (address.flag("done_today")) {
            return "done_today";
        }
        return VIEWS.getOrDefault(statuses, "");
    }

    private static final Map<Set<WorkOrderStatus>, String> VIEWS = Map.of(
            Set.of(),
            "all",
            Set.of(WorkOrderStatus.PENDING),
            "pending",
            Set.of(WorkOrderStatus.BLOCKED),
            "blocked",
            Set.of(
                    WorkOrderStatus.ACCEPTED,
                    WorkOrderStatus.IN_PROGRESS,
                    WorkOrderStatus.PAUSED,
                    WorkOrderStatus.BLOCKED),
            "floor");

    public List<Option> getStatusOptions() {
        return Arrays.stream(WorkOrderStatus.values())
                .map(status -> Option.of(status, Messages.text("status." + status)))
                .toList();
    }

    public List<Option> getLineOptions() {
        return lineOptions;
    }

    public List<Option> getTypeOptions() {
        return typeOptions;
    }

    public List<Option> getPriorityOptions() {
        return PRIORITIES.stream()
                .map(each -> Option.of(each, Messages.text("workorder.priority_mark") + each))
                .toList();
    }

    /** Whether the address restricts the list. */
    public boolean isFiltered() {
        return address.getSelf().contains("?");
    }
}
