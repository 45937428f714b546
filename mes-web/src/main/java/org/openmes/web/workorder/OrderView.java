package org.openmes.web.workorder;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchDetails;
import org.openmes.issue.IssueDetails;
import org.openmes.report.RailStep;
import org.openmes.report.WorkOrderPage;
import org.openmes.report.WorkOrderPageService;
import org.openmes.web.Address;
import org.openmes.web.Format;
import org.openmes.web.Messages;
import org.openmes.web.TimelineText;
import org.openmes.workorder.ActionState;
import org.openmes.workorder.WorkOrderAction;
import org.openmes.workorder.WorkOrderStatus;
import org.openmes.workorder.WorkOrderSummary;

/** Backs {@code /workorder/order.xhtml} (spec 5.2). */
@Named
@RequestScoped
public class OrderView {
    /** What has its place elsewhere on the page. */
    private static final Set<WorkOrderAction> ELSEWHERE =
            EnumSet.of(WorkOrderAction.EDIT, WorkOrderAction.REFRESH_TEMPLATE, WorkOrderAction.DELETE);

    private static final int MARKS = 5;
    private static final int MOST_DECIMALS = 3;

    @Inject
    WorkOrderPageService pages;

    @Inject
    TimelineText timeline;

    @Inject
    OrderLife life;

    @Inject
    Format format;

    @Inject
    Address address;

    private WorkOrderPage page;

    @PostConstruct
    void read() {
        page = pages.get(address.requiredKey("id"));
    }

    public WorkOrderPage getPage() {
        return page;
    }

    public WorkOrderSummary getOrder() {
        return page.file().order().order();
    }

    /** Its product name, else the name of its product type. */
    public @Nullable String getProduct() {
        return getOrder().productName() == null
                ? getOrder().productTypeName()
                : getOrder().productName();
    }

    /** The life cycle's actions that the status allows in principle, each allowed or with its reason. */
    public List<ActionState> getActions() {
        return page.actions().stream()
                .filter(state -> !ELSEWHERE.contains(state.action()))
                .filter(state -> state.action().from().contains(getOrder().status()))
                .toList();
    }

    public boolean isMayEdit() {
        return isAllowed(WorkOrderAction.EDIT);
    }

    public boolean isMayDelete() {
        return isAllowed(WorkOrderAction.DELETE);
    }

    /** Whether the newest template can take the place of the frozen one. */
    public boolean isMayRefresh() {
        return page.newerTemplateVersion() != null && isAllowed(WorkOrderAction.REFRESH_TEMPLATE);
    }

    /** Which version takes the place of which. */
    public String getRefreshText() {
        var frozen = page.file().order().processSnapshot();
        return frozen == null
                ? ""
                : Messages.text("workorder.refresh.text", frozen.templateVersion(), page.newerTemplateVersion());
    }

    private boolean isAllowed(WorkOrderAction action) {
        return page.actions().stream().anyMatch(state -> state.action() == action && state.allowed());
    }

    /** What buttons call an action. */
    public String name(WorkOrderAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    /** The dialog that asks before an action; null when it is done at once. */
    public @Nullable String dialog(WorkOrderAction action) {
        return switch (action) {
            case REJECT, PAUSE, COMPLETE, CANCEL, REFRESH_TEMPLATE, DELETE -> name(action) + "-dialog";
            case ACCEPT, START, RESUME, EDIT -> null;
        };
    }

    /** How much an action shows: one stands out, those that end the order warn. */
    public String look(WorkOrderAction action) {
        return switch (action) {
            case ACCEPT, RESUME -> "btn-primary";
            case REJECT, CANCEL, DELETE -> "btn-danger";
            case START, PAUSE, COMPLETE, EDIT, REFRESH_TEMPLATE -> "";
        };
    }

    /** Whether the status leaves room for batches at all. */
    public boolean isBatchThinkable() {
        return EnumSet.of(WorkOrderStatus.ACCEPTED, WorkOrderStatus.IN_PROGRESS, WorkOrderStatus.BLOCKED)
                .contains(getOrder().status());
    }

    /** What is free, and in which unit. */
    public String getFreeText() {
        var unit = getOrder().unitOfMeasure();
        var free = format.quantity(page.execution().creation().free());
        return Messages.text("batch.free_text", unit == null ? free : free + " " + unit);
    }

    /** The titles of the issues that block the order. */
    public String getBlockedBy() {
        return page.file().issues().stream()
                .filter(IssueDetails::isBlocking)
                .map(IssueDetails::title)
                .collect(Collectors.joining(", "));
    }

    public List<OrderLife.Station> getLife() {
        return life.stations(getOrder());
    }

    /** Open batches first, then the newest. */
    public List<BatchDetails> getBatches() {
        var batches = new ArrayList<>(page.file().batches());
        batches.sort(Comparator.comparing(
                        (BatchDetails batch) -> !batch.batch().status().isOpen())
                .thenComparing(batch -> -batch.batch().batchNumber()));
        return batches;
    }

    public List<RailStep> rail(BatchDetails batch) {
        return page.rails().getOrDefault(batch.batch().id(), List.of());
    }

    /** How long the step takes or took, without the times in which the order stood still. */
    public @Nullable Long net(BatchDetails.Step step) {
        return page.rails().getOrDefault(step.batchId(), List.of()).stream()
                .filter(rail -> rail.id() == step.id())
                .findFirst()
                .map(RailStep::netSeconds)
                .orElse(null);
    }

    /** The numbers along the bar of the quantity. */
    public List<BigDecimal> getScale() {
        return scale(getOrder().plannedQty());
    }

    static List<BigDecimal> scale(BigDecimal planned) {
        var parts = BigDecimal.valueOf(MARKS);
        return IntStream.rangeClosed(0, MARKS)
                .mapToObj(i -> planned.multiply(BigDecimal.valueOf(i))
                        .divide(parts, MOST_DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros())
                .toList();
    }

    public List<Map.Entry<String, String>> getCustomFields() {
        return List.copyOf(getOrder().extraData().entrySet());
    }

    public List<TimelineText.Line> getTimeline() {
        return timeline.lines(page.timeline());
    }
}
