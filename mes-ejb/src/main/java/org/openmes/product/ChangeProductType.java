package org.openmes.product;

import org.openmes.shared.Change;
import org.openmes.shared.Violations;

/** A partial update of a product type; absent fields keep their value. */
public record ChangeProductType(
        Change<String> code,
        Change<String> name,
        Change<String> description,
        Change<String> unitOfMeasure,
        Change<Integer> qtyDecimals,
        Change<Boolean> isActive) {
    ProductTypeFields on(ProductTypeFields now) {
        var violations = new Violations();
        violations.required("qty_decimals", qtyDecimals.or(now.qtyDecimals()));
        violations.required("is_active", isActive.or(now.isActive()));
        violations.throwIfAny();
        return new ProductTypeFields(
                code.or(now.code()),
                name.or(now.name()),
                description.or(now.description()),
                unitOfMeasure.or(now.unitOfMeasure()),
                qtyDecimals.or(now.qtyDecimals()),
                isActive.or(now.isActive()));
    }
}
