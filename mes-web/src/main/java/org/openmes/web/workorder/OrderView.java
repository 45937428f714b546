package org.openmes.web.workorder;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchActionState;
import org.openmes.execution.BatchDetails;
import org.openmes.execution.StepActionState;
import org.openmes.report.RailStep;
import org.openmes.report.WorkOrderPage;
import org.openmes.report.WorkOrderPageService;
import org.openmes.web.Address;
import org.openmes.web.Format;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.TimelineText;
import org.openmes.workorder.ActionState;
import org.openmes.workorder.OrderBoardService;
import org.openmes.workorder.WorkOrderAction;
import org.openmes.workorder.WorkOrderStatus;
import org.openmes.workorder.WorkOrderSummary;

/** Backs {@code /workorder/order.xhtml} (spec 5.2). */
@Named
@RequestScoped
public class OrderView {
    /** What has its place elsewhere on the page. */
    private static final Set<WorkOrderAction> ELSEWHERE = EnumSet.of(
            WorkOrderAction.EDIT,
            WorkOrderAction.REFRESH_TEMPLATE,
            WorkOrderAction.BLOCK,
            WorkOrderAction.UNBLOCK,
            WorkOrderAction.FORCE_STATUS,
            WorkOrderAction.DELETE);

    /** What an Admin does against the rules of the day, in the menu. */
    private static final List<WorkOrderAction> OVERRIDES =
            List.of(WorkOrderAction.BLOCK, WorkOrderAction.UNBLOCK, WorkOrderAction.FORCE_STATUS);

    private static final int MARKS = 5;
    private static final int MOST_DECIMALS = 3;

    @Inject
    WorkOrderPageService pages;

    @Inject
    OrderBoardService board;

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

    /** What an Admin may do against the rules of the day. */
    public List<WorkOrderAction> getOverrides() {
        return OVERRIDES.stream().filter(this::isAllowed).toList();
    }

    /** Every status but the present one. */
    public List<Option> getStatusOptions() {
        return Arrays.stream(WorkOrderStatus.values())
                .filter(status -> status != getOrder().status())
                .map(status -> Option.of(status.name(), Messages.text("status." + status)))
                .toList();
    }

    /** What buttons call an action; issues are reopened on the same page. */
    public String name(WorkOrderAction action) {
        return action == WorkOrderAction.REOPEN ? "reopen_order" : action.name().toLowerCase(Locale.ROOT);
    }

    /** The dialog that asks before an action; null when it is done at once. */
    public @Nullable String dialog(WorkOrderAction action) {
        return switch (action) {
            case REJECT, PAUSE, COMPLETE, CANCEL, REOPEN, BLOCK, UNBLOCK, FORCE_STATUS, REFRESH_TEMPLATE, DELETE ->
                name(action) + "-dialog";
            case ACCEPT, START, RESUME, EDIT -> null;
        };
    }

    /** How much an action shows: one stands out, those that end the order warn. */
    public String look(WorkOrderAction action) {
        return switch (action) {
            case ACCEPT, RESUME -> "btn-primary";
            case REJECT, CANCEL, DELETE -> "btn-danger";
            case START, PAUSE, COMPLETE, REOPEN, BLOCK, UNBLOCK, FORCE_STATUS, EDIT, REFRESH_TEMPLATE -> "";
        };
    }

    /** Whether the status leaves room for batches at all. */
    public boolean isBatchThinkable() {
        return EnumSet.of(WorkOrderStatus.ACCEPTED, WorkOrderStatus.IN_PROGRESS, WorkOrderStatus.BLOCKED)
                .contains(getOrder().status());
    }

    /** Whether it is moved on the board here: not when it is of another line and only routed to the person's. */
    public boolean isMayMove() {
        return board.mayMove(getOrder().lineId());
    }

    /** The statuses of the board of its line. */
    public List<Option> getBoardOptions() {
        return board.statusesOf(getOrder().lineId()).stream()
                .map(status -> Option.of(status.id(), status.name()))
                .toList();
    }

    /** Whether a status that means done would complete the order. */
    public boolean isBoardLeading() {
        return board.isLeading() && !getOrder().status().isTerminal();
    }

    /** What is free, and in which unit. */
    public String getFreeText() {
        var unit = getOrder().unitOfMeasure();
        var free = format.quantity(page.execution().creation().free());
        return Messages.text("batch.free_text", unit == null ? free : free + " " + unit);
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

    /** What Supervisors may put right about a batch now. */
    public List<BatchActionState> corrections(BatchDetails batch) {
        return page.execution().corrections().stream()
                .filter(state -> state.batchId() == batch.batch().id() && state.allowed())
                .toList();
    }

    /** Whether a step can be left out, or its start taken back, now; null when neither. */
    public @Nullable StepActionState detour(BatchDetails.Step step) {
        return page.execution().detours().stream()
                .filter(state -> state.stepId() == step.id() && state.allowed())
                .findFirst()
                .orElse(null);
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
