package org.openmes.line;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Violations;

/**
 * The fields of a board status that an Admin sets (spec 3.7).
 *
 * @param name at most 100 characters, unique whatever its case among the global ones or on its line
 * @param color as {@code #RRGGBB}
 * @param sortOrder 0 to 100 000; lower ones come first
 * @param isDefault whether new orders get it; only a global one can be that, and it takes the place of the former
 * @param isDoneStatus whether it stands for finished orders
 */
public record LineStatusFields(
        @Nullable String name,
        @Nullable String color,
        @Nullable Integer sortOrder,
        boolean isDefault,
        boolean isDoneStatus) {
    private static final int LONGEST_NAME = 100;
    private static final int LAST = 100_000;
    private static final int FIRST_LOCAL = 10;
    private static final String GREY = "#6B7280";
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** What stands for what was not given for a new one: local ones come behind those of all lines. */
    public static LineStatusFields proposed(@Nullable Long lineId) {
        return new LineStatusFields(null, GREY, lineId == null ? 0 : FIRST_LOCAL, false, false);
    }

    /** The same fields, with colour and place proposed where they were not given. */
    LineStatusFields orProposed(@Nullable Long lineId) {
        var proposed = proposed(lineId);
        return new LineStatusFields(
                name,
                color == null ? proposed.color : color,
                sortOrder == null ? proposed.sortOrder : sortOrder,
                isDefault,
                isDoneStatus);
    }

    /** The same fields, checked, trimmed and in one spelling. */
    LineStatusFields checked(@Nullable Long lineId) {
        var violations = new Violations();
        check(violations, "", lineId);
        violations.throwIfAny();
        return normal();
    }

    /** Adds what is wrong, each field's name behind the prefix. */
    void check(Violations violations, String prefix, @Nullable Long lineId) {
        violations.code(prefix + "name", name, LONGEST_NAME);
        if (violations.required(prefix + "color", color)
                && !COLOR.matcher(color).matches()) {
            violations.add(prefix + "color", "validation.color");
        }
        if (violations.required(prefix + "sort_order", sortOrder) && (sortOrder < 0 || sortOrder > LAST)) {
            violations.add(prefix + "sort_order", "validation.between", 0, LAST);
        }
        if (isDefault && lineId != null) {
            violations.add(prefix + "is_default", "line_status.local_default");
        }
    }

    /** The same fields, which are right, trimmed and in one spelling. */
    LineStatusFields normal() {
        return new LineStatusFields(name.strip(), color.toUpperCase(Locale.ROOT), sortOrder, isDefault, isDoneStatus);
    }
}
