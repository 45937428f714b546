package org.openmes.api.product;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ChangeProductType;
import org.openmes.product.ProductTypeFields;
import org.openmes.shared.Change;

/** The fields of a product type that an administrator sets (spec 4.1). */
public record ProductTypeRequest(
        @Schema(required = true) Change<String> code,
        @Schema(required = true) Change<String> name,
        Change<String> description,
        Change<String> unitOfMeasure,
        Change<Integer> qtyDecimals,
        Change<Boolean> isActive,
        @Nullable Long version) {

    ProductTypeFields toFields() {
        return new ProductTypeFields(
                code.value(),
                name.value(),
                description.value(),
                Objects.requireNonNullElse(unitOfMeasure.value(), "pcs"),
                Objects.requireNonNullElse(qtyDecimals.value(), 0),
                !Boolean.FALSE.equals(isActive.value()));
    }

    ChangeProductType toChange() {
        return new ChangeProductType(code, name, description, unitOfMeasure, qtyDecimals, isActive);
    }
}
