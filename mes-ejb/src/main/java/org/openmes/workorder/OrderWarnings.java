package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Message;
import org.openmes.shared.Warnings;

/** What is allowed in an order and still worth a word (spec 5.1). */
@ApplicationScoped
class OrderWarnings {
    @Inject
    Warnings warnings;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Warns of a due date in the past, unless it was there before.
     *
     * @param before the fields until now; null for a new order
     */
    void check(WorkOrderFields fields, @Nullable WorkOrderFields before) {
        of(fields, before).forEach(warnings::add);
    }

    /** The same, for those who tell it themselves. */
    List<Message> of(WorkOrderFields fields, @Nullable WorkOrderFields before) {
        var due = fields.dueDate();
        var isNew = due != null && (before == null || !due.equals(before.dueDate()));
        return isNew && due.isBefore(LocalDate.now(clock.withZone(settings.plantZone())))
                ? List.of(Message.of("workorder.due_date_past", due))
                : List.of();
    }
}
