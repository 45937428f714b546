package org.openmes.line;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EditableRecord;

@Entity
@Table(name = "line_status")
class LineStatus extends EditableRecord {
    private @Nullable Long lineId;
    private String name;
    private String color;
    private int sortOrder;
    private boolean isDefault;
    private boolean isDoneStatus;
    private Instant createdAt;

    protected LineStatus() {}

    LineStatus(@Nullable Long lineId, LineStatusFields fields, Instant now) {
        this.lineId = lineId;
        createdAt = now;
        take(fields);
    }

    void take(LineStatusFields fields) {
        name = fields.name();
        color = fields.color();
        sortOrder = fields.sortOrder();
        isDefault = fields.isDefault();
        isDoneStatus = fields.isDoneStatus();
    }

    LineStatusFields fields() {
        return new LineStatusFields(name, color, sortOrder, isDefault, isDoneStatus);
    }

    @Nullable
    Long lineId() {
        return lineId;
    }
}
