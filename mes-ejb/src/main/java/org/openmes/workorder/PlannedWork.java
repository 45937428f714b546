package org.openmes.workorder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.JsonText;
import org.openmes.shared.Quantities;

/** The editable columns of an order. */
@Embeddable
class PlannedWork {
    private String orderNo;
    private @Nullable String productName;
    private BigDecimal plannedQty;
    private @Nullable Long lineId;
    private @Nullable Long productTypeId;
    private int priority;
    private @Nullable LocalDate dueDate;
    private @Nullable Integer weekNumber;
    private @Nullable Integer monthNumber;
    private @Nullable Integer productionYear;
    private @Nullable String description;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String extraData;

    @Enumerated(EnumType.STRING)
    private CountingSource countingSource;

    protected PlannedWork() {}

    PlannedWork(WorkOrderFields fields) {
        extraData = JsonText.write(new TreeMap<>(fields.extraData()));
        take(fields);
    }

    void take(WorkOrderFields fields) {
        orderNo = fields.orderNo();
        productName = fields.productName();
        plannedQty = fields.plannedQty();
        lineId = fields.lineId();
        productTypeId = fields.productTypeId();
        priority = fields.priority();
        dueDate = fields.dueDate();
        weekNumber = fields.weekNumber();
        monthNumber = fields.monthNumber();
        productionYear = fields.productionYear();
        description = fields.description();
        countingSource = fields.countingSource();
        if (!extraData().equals(fields.extraData())) {
            extraData = JsonText.write(new TreeMap<>(fields.extraData()));
        }
    }

    WorkOrderFields fields() {
        return new WorkOrderFields(
                orderNo,
                productName,
                plannedQty,
                lineId,
                productTypeId,
                priority,
                dueDate,
                weekNumber,
                monthNumber,
                productionYear,
                description,
                extraData(),
                countingSource);
    }

    // asked often, and without reading the custom fields each time

    String orderNo() {
        return orderNo;
    }

    BigDecimal plannedQty() {
        return Quantities.normal(plannedQty);
    }

    @Nullable
    Long lineId() {
        return lineId;
    }

    @Nullable
    Long productTypeId() {
        return productTypeId;
    }

    CountingSource countingSource() {
        return countingSource;
    }

    @SuppressWarnings("unchecked") // written from a map of texts, and only so
    private Map<String, String> extraData() {
        return JsonText.read(extraData, Map.class);
    }
}
