package org.openmes.issue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.openmes.shared.EditableRecord;

@Entity
@Table(name = "issue_type")
class IssueType extends EditableRecord {
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private boolean isBlocking;
    private boolean isActive;
    private Instant createdAt;

    protected IssueType() {}

    IssueType(IssueTypeFields fields, Instant now) {
        createdAt = now;
        take(fields);
    }

    void take(IssueTypeFields fields) {
        code = fields.code();
        name = fields.name();
        severity = fields.severity();
        isBlocking = fields.isBlocking();
        isActive = fields.isActive();
    }

    void deactivate() {
        isActive = false;
    }

    IssueTypeFields fields() {
        return new IssueTypeFields(code, name, severity, isBlocking, isActive);
    }
}
