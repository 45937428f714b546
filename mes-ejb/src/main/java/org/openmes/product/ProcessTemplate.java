package org.openmes.product;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.openmes.shared.EditableRecord;

@Entity
@Table(name = "process_template")
class ProcessTemplate extends EditableRecord {
    private long productTypeId;
    private String name;
    private int templateVersion;
    private boolean isActive;
    private Instant createdAt;

    protected ProcessTemplate() {}

    ProcessTemplate(long productTypeId, int templateVersion, String name, boolean active, Instant now) {
        this.productTypeId = productTypeId;
        this.templateVersion = templateVersion;
        createdAt = now;
        take(name, active);
    }

    void take(String newName, boolean active) {
        name = newName;
        isActive = active;
    }

    boolean isAs(String otherName, boolean active) {
        return name.equals(otherName) && isActive == active;
    }

    String name() {
        return name;
    }

    boolean isActive() {
        return isActive;
    }
}
