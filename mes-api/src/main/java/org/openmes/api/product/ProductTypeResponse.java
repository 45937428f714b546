package org.openmes.api.product;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.product.ProductTypeDetails;

/** A product type. */
public record ProductTypeResponse(
        long id,
        String code,
        String name,
        @Nullable String description,
        String unitOfMeasure,
        int qtyDecimals,
        boolean isActive,
        long templatesCount,
        Instant createdAt,
        @Nullable Instant updatedAt,
        long version)
        implements Versioned {
    static ProductTypeResponse of(ProductTypeDetails type) {
        return new ProductTypeResponse(
                type.id(),
                type.code(),
                type.name(),
                type.description(),
                type.unitOfMeasure(),
                type.qtyDecimals(),
                type.isActive(),
                type.templatesCount(),
                type.createdAt(),
                type.updatedAt(),
                type.version());
    }
}
