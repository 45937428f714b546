package org.openmes.web.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openmes.product.ProcessTemplateDetails.Step;

/** Where the time of a process goes: its steps side by side, as wide as their estimates. */
final class TemplatePlan {
    private static final double WHOLE = 100;
    private static final double NARROWEST = 4;

    private TemplatePlan() {}

    /**
     * A step of the plan.
     *
     * @param x where it begins, in per cent
     * @param width in per cent
     */
    public record Bar(Step step, String x, String width) {}

    /** The estimate of all steps. */
    static int minutes(List<Step> steps) {
        return steps.stream()
                .map(Step::estimatedDurationMinutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    static List<Bar> bars(List<Step> steps) {
        var total = steps.stream().mapToDouble(TemplatePlan::weight).sum();
        var bars = new ArrayList<Bar>();
        var x = 0.0;
        for (var step : steps) {
            var width = WHOLE * weight(step) / total;
            bars.add(new Bar(step, percent(x), percent(width)));
            x += width;
        }
        return bars;
    }

    private static double weight(Step step) {
        var minutes = step.estimatedDurationMinutes();
        return Math.max(NARROWEST, minutes == null ? 0 : minutes);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
