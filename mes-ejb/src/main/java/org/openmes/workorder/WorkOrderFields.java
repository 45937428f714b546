package org.openmes.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Quantities;
import org.openmes.shared.Violations;

/**
 * The fields of an order that people and systems set (spec 5.1).
 *
 * @param orderNo unique whatever its case, at most 100 characters
 * @param plannedQty in the unit of the product type
 * @param priority 1 to 5, 5 the most urgent
 * @param dueDate a day in the plant zone
 * @param countingSource who feeds the produced quantity
 * @param extraData custom fields: at most 50, keys of letters, digits, dots, underscores and hyphens
 */
public record WorkOrderFields(
        String orderNo,
        @Nullable String productName,
        BigDecimal plannedQty,
        @Nullable Long lineId,
        @Nullable Long productTypeId,
        int priority,
        @Nullable LocalDate dueDate,
        @Nullable Integer weekNumber,
        @Nullable Integer monthNumber,
        @Nullable Integer productionYear,
        @Nullable String description,
        Map<String, String> extraData,
        CountingSource countingSource) {
    private static final int DEFAULT_PRIORITY = 3;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LOWEST_PRIORITY = 1;
    private static final int HIGHEST_PRIORITY = 5;
    private static final int LAST_WEEK = 53;
    private static final int LAST_MONTH = 12;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_EXTRA = 50;
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_VALUE = 1000;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]+");

    /** Trailing zeros make no other quantity, and blanks no text. */
    public WorkOrderFields {
        plannedQty = Quantities.normal(plannedQty);
        productName = productName == null || productName.isBlank() ? null : productName;
        description = description == null || description.isBlank() ? null : description;
    }

    /** Nothing and 0, which import and API say for "not given", stand for the default (spec 5.1). */
    static int priority(@Nullable Integer given) {
        return given == null || given == 0 ? DEFAULT_PRIORITY : given;
    }

    /** The same, planned for this week or month. */
    WorkOrderFields planned(@Nullable Integer week, @Nullable Integer month, @Nullable Integer year) {
        return placed(lineId, dueDate, week, month, year);
    }

    /** Whether the others are these for another day or line, and nothing else. */
    boolean isOnlyRescheduledBy(WorkOrderFields others) {
        return !equals(others) && equals(others.placed(lineId, dueDate, weekNumber, monthNumber, productionYear));
    }

    private WorkOrderFields placed(
            @Nullable Long line,
            @Nullable LocalDate day,
            @Nullable Integer week,
            @Nullable Integer month,
            @Nullable Integer year) {
        return new WorkOrderFields(
                orderNo,
                productName,
                plannedQty,
                line,
                productTypeId,
                priority,
                day,
                week,
                month,
                year,
                description,
                extraData,
                countingSource);
    }

    /** Checks everything that can be said without looking at other records. */
    void check(Violations violations) {
        violations.code("order_no", orderNo, LONGEST_NUMBER);
        violations.optionalText("product_name", productName, LONGEST_NAME);
        violations.optionalText("description", description, LONGEST_DESCRIPTION);
        between(violations, "priority", priority, LOWEST_PRIORITY, HIGHEST_PRIORITY);
        between(violations, "week_number", weekNumber, 1, LAST_WEEK);
        between(violations, "month_number", monthNumber, 1, LAST_MONTH);
        between(violations, "production_year", productionYear, FIRST_YEAR, LAST_YEAR);
        if (dueDate != null) {
            between(violations, "due_date", dueDate.getYear(), FIRST_YEAR, LAST_YEAR);
        }
        checkExtra(violations);
    }

    private void checkExtra(Violations violations) {
        if (extraData.size() > MOST_EXTRA) {
            violations.add("extra_data", "validation.too_many", MOST_EXTRA);
            return;
        }
        extraData.forEach((key, value) -> {
            var field = "extra_data." + key;
            if (key.length() > LONGEST_KEY) {
                violations.add(field, "validation.too_long", LONGEST_KEY);
            } else if (!KEY.matcher(key).matches()) {
                violations.add(field, "validation.key");
            }
            violations.optionalText(field, value, LONGEST_VALUE);
        });
    }

    private static void between(Violations violations, String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            violations.add(field, "validation.between", least, most);
        }
    }
}
