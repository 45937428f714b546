package org.openmes.product;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.Quantities;
import org.openmes.shared.Violations;

/**
 * The fields of a product type that an Admin sets (spec 4.1).
 *
 * @param code unique whatever its case, at most 50 characters
 * @param unitOfMeasure at most 20 characters
 * @param qtyDecimals decimals of quantities, 0 to 3
 */
public record ProductTypeFields(
        String code,
        String name,
        @Nullable String description,
        String unitOfMeasure,
        int qtyDecimals,
        boolean isActive) {
    private static final int LONGEST_CODE = 50;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DESCRIPTION = 5000;
    private static final int LONGEST_UNIT = 20;

    ProductTypeFields checked() {
        var violations = new Violations();
        violations.code("code", code, LONGEST_CODE);
        violations.text("name", name, LONGEST_NAME);
        violations.optionalText("description", description, LONGEST_DESCRIPTION);
        violations.text("unit_of_measure", unitOfMeasure, LONGEST_UNIT);
        if (qtyDecimals < 0 || qtyDecimals > Quantities.MOST_DECIMALS) {
            violations.add("qty_decimals", "validation.between", 0, Quantities.MOST_DECIMALS);
        }
        violations.throwIfAny();
        return new ProductTypeFields(
                code.strip(), name.strip(), description, unitOfMeasure.strip(), qtyDecimals, isActive);
    }
}
