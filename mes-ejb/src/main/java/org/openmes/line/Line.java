package org.openmes.line;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EditableRecord;

@Entity
@Table(name = "line")
class Line extends EditableRecord {
    private String code;
    private String name;
    private @Nullable String description;
    private boolean isActive;
    private Instant createdAt;

    protected Line() {}

    Line(LineFields fields, Instant now) {
        createdAt = now;
        take(fields);
    }

    void take(LineFields fields) {
        code = fields.code();
        name = fields.name();
        description = fields.description();
        isActive = fields.isActive();
    }

    LineFields fields() {
        return new LineFields(code, name, description, isActive);
    }
}
