package org.openmes.shift;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EditableRecord;

@Entity
@Table(name = "shift")
class Shift extends EditableRecord {
    private @Nullable String code;
    private String name;

    /** Bound as it is: through a date it would be moved by the zone of the machine. */
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime startTime;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime endTime;

    private Integer[] daysOfWeek;
    private @Nullable Long lineId;
    private boolean isActive;
    private int sortOrder;
    private Instant createdAt;

    protected Shift() {}

    Shift(ShiftFields fields, Instant now) {
        createdAt = now;
        take(fields);
    }

    void take(ShiftFields fields) {
        code = fields.code();
        name = fields.name();
        startTime = fields.startTime();
        endTime = fields.endTime();
        daysOfWeek = fields.daysOfWeek().toArray(Integer[]::new);
        lineId = fields.lineId();
        isActive = fields.isActive();
        sortOrder = fields.sortOrder();
    }

    ShiftFields fields() {
        return new ShiftFields(code, name, startTime, endTime, List.of(daysOfWeek), lineId, isActive, sortOrder);
    }
}
