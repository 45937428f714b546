package org.openmes.line;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EditableRecord;

@Entity
@Table(name = "workstation")
class Workstation extends EditableRecord {
    private long lineId;
    private String code;
    private String name;
    private @Nullable String workstationType;
    private boolean isActive;
    private Instant createdAt;

    protected Workstation() {}

    Workstation(long lineId, WorkstationFields fields, Instant now) {
        this.lineId = lineId;
        createdAt = now;
        take(fields);
    }

    void take(WorkstationFields fields) {
        code = fields.code();
        name = fields.name();
        workstationType = fields.workstationType();
        isActive = fields.isActive();
    }

    void moveTo(long line) {
        lineId = line;
    }

    WorkstationFields fields() {
        return new WorkstationFields(code, name, workstationType, isActive);
    }

    long lineId() {
        return lineId;
    }
}
