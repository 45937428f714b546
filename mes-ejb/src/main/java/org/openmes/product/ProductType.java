package org.openmes.product;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EditableRecord;

@Entity
@Table(name = "product_type")
class ProductType extends EditableRecord {
    private String code;
    private String name;
    private @Nullable String description;
    private String unitOfMeasure;
    private int qtyDecimals;
    private boolean isActive;
    private Instant createdAt;

    protected ProductType() {}

    ProductType(ProductTypeFields fields, Instant now) {
        createdAt = now;
        take(fields);
    }

    void take(ProductTypeFields fields) {
        code = fields.code();
        name = fields.name();
        description = fields.description();
        unitOfMeasure = fields.unitOfMeasure();
        qtyDecimals = fields.qtyDecimals();
        isActive = fields.isActive();
    }

    ProductTypeFields fields() {
        return new ProductTypeFields(code, name, description, unitOfMeasure, qtyDecimals, isActive);
    }
}
