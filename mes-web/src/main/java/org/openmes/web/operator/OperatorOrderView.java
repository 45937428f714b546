package org.openmes.web.operator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchDetails;
import org.openmes.execution.StepActionState;
import org.openmes.execution.StepStatus;
import org.openmes.issue.IssueDetails;
import org.openmes.line.LineService;
import org.openmes.line.LineSummary;
import org.openmes.product.ProcessSnapshot;
import org.openmes.report.RailStep;
import org.openmes.report.WorkOrderPage;
import org.openmes.report.WorkOrderPageService;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.workorder.Blocker;
import org.openmes.workorder.WorkOrderStatus;
import org.openmes.workorder.WorkOrderSummary;

/** Backs {@code /operator/order.xhtml}: an order on the floor, and the execution of one of its batches (spec 15.3, 15.4). */
@Named
@RequestScoped
public class OperatorOrderView {
    private static final int SHOWN_BLOCKERS = 3;
    private static final int SHOWN_ISSUES = 5;

    @Inject
    WorkOrderPageService pages;

    @Inject
    LineService lines;

    @Inject
    Place place;

    @Inject
    Address address;

    private WorkOrderPage page;
    private @Nullable LineSummary line;
    private @Nullable BatchDetails batch;
    private BatchDetails.@Nullable Step step;

    @PostConstruct
    void read() {
        page = pages.get(address.requiredKey("id"));
        var lineId = place.getLineId();
        line = lineId == null ? null : lines.get(lineId).line();
        batch = chosenBatch();
        step = batch == null ? null : chosenStep(batch);
    }

    /** The one the address names, else the running one, else the first that waits; the last when all are finished. */
    private @Nullable BatchDetails chosenBatch() {
        var batches = page.file().batches();
        var wanted = address.key("batch");
        Optional<BatchDetails> named = batches.stream()
                .filter(each -> Objects.equals(each.batch().id(), wanted))
                .findFirst();
        return named.or(() -> batches.stream()
                        .filter(each -> each.batch().status().isOpen())
                        .min(Comparator.comparing(
                                        (BatchDetails each) -> each.batch().startedAt() == null)
                                .thenComparing(each -> each.batch().batchNumber())))
                .or(() -> batches.stream()
                        .max(Comparator.comparing(each -> each.batch().batchNumber())))
                .orElse(null);
    }

    /** The one the address names, else the running one, here first, else the next. */
    private BatchDetails.@Nullable Step chosenStep(BatchDetails chosen) {
        var wanted = address.key("step");
        var open =
                chosen.steps().stream().filter(each -> each.status().isOpen()).toList();
        return open.stream()
                .filter(each -> Objects.equals(each.id(), wanted))
                .findFirst()
                .or(() -> open.stream()
                        .filter(each -> each.status() == StepStatus.IN_PROGRESS)
                        .min(Comparator.comparing(each -> !isHere(each))))
                .or(() -> open.stream().findFirst())
                .orElse(null);
    }

    private boolean isHere(BatchDetails.Step each) {
        var station = place.getStationId();
        return station != null && station.equals(each.workstationId());
    }

    public WorkOrderPage getPage() {
        return page;
    }

    public WorkOrderSummary getOrder() {
        return page.file().order().order();
    }

    public @Nullable LineSummary getLine() {
        return line;
    }

    public @Nullable BatchDetails getBatch() {
        return batch;
    }

    public BatchDetails.@Nullable Step getStep() {
        return step;
    }

    /** Its product name, else the name of its product type. */
    public @Nullable String getProduct() {
        return getOrder().productName() == null
                ? getOrder().productTypeName()
                : getOrder().productName();
    }

    /** The batches that can be worked on. */
    public List<BatchDetails> getOpenBatches() {
        return page.file().batches().stream()
                .filter(each -> each.batch().status().isOpen())
                .toList();
    }

    /** What comes next with the chosen step; null when the batch is finished. */
    public @Nullable StepActionState getAction() {
        var chosen = step;
        return page.execution().steps().stream()
                .filter(state -> chosen != null && state.stepId() == chosen.id())
                .findFirst()
                .orElse(null);
    }

    /** Whether the chosen step can be left out, or its start taken back, now; null when neither. */
    public @Nullable StepActionState getDetour() {
        var chosen = step;
        return page.execution().detours().stream()
                .filter(state -> chosen != null && state.stepId() == chosen.id() && state.allowed())
                .findFirst()
                .orElse(null);
    }

    /** The step after the chosen one. */
    public BatchDetails.@Nullable Step getNext() {
        var chosen = step;
        return batch == null || chosen == null
                ? null
                : batch.steps().stream()
                        .filter(each -> each.stepNumber() > chosen.stepNumber()
                                && each.status().isOpen())
                        .findFirst()
                        .orElse(null);
    }

    /** Net seconds of a step so far. */
    public long net(BatchDetails.Step of) {
        return page.rails().getOrDefault(of.batchId(), List.of()).stream()
                .filter(rail -> rail.id() == of.id())
                .findFirst()
                .map(RailStep::netSeconds)
                .orElse(0L);
    }

    /** Whether the clock of a running step stands still. */
    public boolean isHalted() {
        return getOrder().status() == WorkOrderStatus.BLOCKED || getOrder().status() == WorkOrderStatus.PAUSED;
    }

    /** What holds the order, as far as there is room for it. */
    public List<Blocker> getBlockers() {
        return page.blockers().stream().limit(SHOWN_BLOCKERS).toList();
    }

    public int getMoreBlockers() {
        return Math.max(0, page.blockers().size() - SHOWN_BLOCKERS);
    }

    /** The last few problems. */
    public List<IssueDetails> getIssues() {
        return page.file().issues().stream().limit(SHOWN_ISSUES).toList();
    }

    /** How many problems were reported, in words. */
    public String getIssueCount() {
        return Messages.text("floor.issues", page.file().issues().size());
    }

    public int getMoreIssues() {
        return Math.max(0, page.file().issues().size() - SHOWN_ISSUES);
    }

    /** The steps that batches of the order will have; none when it has no process. */
    public List<ProcessSnapshot.Step> getFrozenSteps() {
        var process = page.file().order().processSnapshot();
        return process == null ? List.of() : process.steps();
    }

    /** Whether quantities of the order have decimals. */
    public boolean isDecimals() {
        return getOrder().qtyDecimals() == null || getOrder().qtyDecimals() > 0;
    }

    /** The lines of an instruction. */
    public List<String> getInstruction() {
        var text = step == null ? null : step.instruction();
        return text == null
                ? List.of()
                : text.lines().filter(each -> !each.isBlank()).toList();
    }
}
