package org.openmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openmes.execution.StepStatus;
import org.openmes.report.RailStep;
import org.openmes.workorder.WorkOrderStatus;

/** Sizes of the drawings that are the same everywhere: the rail of steps and the bar of quantities. */
@Named
@RequestScoped
public class Drawing {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double GAP = 1.4;
    private static final double WHOLE = 100;
    private static final double SMALLEST = 1;
    private static final double SECONDS = 60;
    private static final double VISIBLE = 0.08;

    @Inject
    Format format;

    /** A rectangle of a rail; the kind is its class. */
    public record Part(String kind, String x, String width) {}

    /** The part of a whole, at most all of it, as SVG writes it. */
    public String share(BigDecimal part, BigDecimal whole) {
        return written(percent(part, whole));
    }

    /** What is in work, as far as the bar has room for it after what is produced. */
    public String rest(BigDecimal produced, BigDecimal inWork, BigDecimal planned) {
        var room = HUNDRED.subtract(percent(produced, planned));
        return written(percent(inWork, planned).min(room));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return part.multiply(HUNDRED)
                .divide(whole, 2, RoundingMode.DOWN)
                .min(HUNDRED)
                .max(BigDecimal.ZERO);
    }

    private static String written(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    /** The bar in words. */
    public String quantityText(BigDecimal produced, BigDecimal planned, BigDecimal inWork) {
        return Messages.text(
                "drawing.quantity", format.quantity(produced), format.quantity(planned), format.quantity(inWork));
    }

    /** One segment for each step, as wide as its estimate; the running one is filled as far as its time is used. */
    public List<Part> rail(List<RailStep> steps, WorkOrderStatus status) {
        var total = steps.stream().mapToDouble(Drawing::weight).sum();
        var room = WHOLE - GAP * (steps.size() - 1);
        var parts = new ArrayList<Part>();
        var x = 0.0;
        for (var step : steps) {
            var width = Math.max(0, room) * weight(step) / total;
            parts.add(part(kind(step.status(), status, true), x, width));
            if (step.status() == StepStatus.IN_PROGRESS) {
                parts.add(part(kind(step.status(), status, false), x, width * used(step)));
            }
            x += width + GAP;
        }
        return parts;
    }

    private static Part part(String kind, double x, double width) {
        return new Part(kind, String.format(Locale.ROOT, "%.2f%%", x), String.format(Locale.ROOT, "%.2f%%", width));
    }

    private static String kind(StepStatus step, WorkOrderStatus order, boolean track) {
        return switch (step) {
            case DONE -> "d";
            case SKIPPED, CANCELLED -> "sk";
            case PENDING -> "t";
            case IN_PROGRESS ->
                switch (order) {
                    case BLOCKED -> track ? "xt" : "x";
                    case PAUSED -> track ? "zt" : "z";
                    default -> track ? "at" : "a";
                };
        };
    }

    private static double weight(RailStep step) {
        var minutes = step.estimatedDurationMinutes();
        return minutes == null || minutes < SMALLEST ? SMALLEST : minutes;
    }

    /** How much of its time a running step has used, at least so much that it can be seen. */
    private static double used(RailStep step) {
        var minutes = step.estimatedDurationMinutes();
        var seconds = step.netSeconds();
        if (minutes == null || minutes == 0 || seconds == null) {
            return 1;
        }
        return Math.min(1, Math.max(seconds / (minutes * SECONDS), VISIBLE));
    }

    /** The rail in words: {@code Step 3 of 6 running}. */
    public String railText(List<RailStep> steps) {
        var done = steps.stream()
                .filter(step -> step.status() == StepStatus.DONE || step.status() == StepStatus.SKIPPED)
                .count();
        return running(steps)
                .map(step -> Messages.text("drawing.rail_running", step.stepNumber(), steps.size()))
                .orElseGet(() -> Messages.text("drawing.rail_done", done, steps.size()));
    }

    private static Optional<RailStep> running(List<RailStep> steps) {
        return steps.stream()
                .filter(step -> step.status() == StepStatus.IN_PROGRESS)
                .findFirst();
    }
}
