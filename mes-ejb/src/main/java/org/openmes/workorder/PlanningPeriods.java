package org.openmes.workorder;

import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.openmes.setting.ProductionPeriod;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.Violations;

/**
 * The week or month for which an order is planned (spec 5.1). Where the plant plans by periods, an order without one gets
 * that of its due date, and people who fill in a form or a table have to name one.
 */
final class PlanningPeriods {
    private static final Set<Channel> FILLED_IN = EnumSet.of(Channel.WEB, Channel.IMPORT);

    private final Supplier<ProductionPeriod> kinds;
    private final Actor actor;

    /**
     * The periods of orders that somebody sends.
     *
     * @param kinds by which periods the plant plans; asked only where that decides
     */
    PlanningPeriods(Supplier<ProductionPeriod> kinds, Actor actor) {
        this.kinds = kinds;
        this.actor = actor;
    }

    /** The fields of a new order, with its period; adds what is missing. */
    WorkOrderFields ofNew(WorkOrderFields fields, Violations violations) {
        return planned(fields, violations);
    }

    /** The fields of an order after a change; a change that says nothing of the period leaves it as it is. */
    WorkOrderFields ofChanged(WorkOrderFields after, ChangeWorkOrder change, Violations violations) {
        var named = change.weekNumber().present()
                || change.monthNumber().present()
                || change.productionYear().present();
        return named && isFilledIn() ? planned(after, violations) : after;
    }

    private WorkOrderFields planned(WorkOrderFields fields, Violations violations) {
        var kind = kinds.get();
        var planned = preset(fields, kind);
        if (isFilledIn()) {
            require(planned, kind, violations);
        }
        return planned;
    }

    private boolean isFilledIn() {
        return FILLED_IN.contains(actor.origin().channel());
    }

    static WorkOrderFields preset(WorkOrderFields fields, ProductionPeriod kind) {
        var due = fields.dueDate();
        if (kind == ProductionPeriod.NONE || due == null || hasPeriod(fields)) {
            return fields;
        }
        return kind == ProductionPeriod.WEEKLY
                ? fields.planned(due.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), null, due.get(IsoFields.WEEK_BASED_YEAR))
                : fields.planned(null, due.getMonthValue(), due.getYear());
    }

    private static boolean hasPeriod(WorkOrderFields fields) {
        return fields.weekNumber() != null || fields.monthNumber() != null || fields.productionYear() != null;
    }

    private static void require(WorkOrderFields fields, ProductionPeriod kind, Violations violations) {
        if (kind == ProductionPeriod.NONE) {
            return;
        }
        if (kind == ProductionPeriod.WEEKLY) {
            violations.required("week_number", fields.weekNumber());
        } else {
            violations.required("month_number", fields.monthNumber());
        }
        violations.required("production_year", fields.productionYear());
    }
}
