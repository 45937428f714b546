package org.openmes.product;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A product type as lists and its page show it. */
public record ProductTypeDetails(
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
        long version) {}
