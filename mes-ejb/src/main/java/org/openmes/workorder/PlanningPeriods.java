package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.Set;
import org.openmes.setting.ProductionPeriod;
import org.openmes.setting.Settings;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.Violations;

/**
 * The week or month for which an order is planned (spec 5.1). Where the plant plans by periods, an order without one gets
 * that of its due date, and people who fill in a form or a table have to name one.
 */
@ApplicationScoped
class PlanningPeriods {
    private static final Set<Channel> FILLED_IN = EnumSet.of(Channel.WEB, Channel.IMPORT);

    @Inject
    Settings settings;

    /** The fields of a new order, with its period; adds what is missing. */
    WorkOrderFields ofNew(WorkOrderFields fields, Actor actor, Violations violations) {
        var kind = settings.productionPeriod();
        var planned = preset(fields, kind);
        requireIfFilledIn(planned, kind, actor, violations);
        return planned;
    }

    /** The fields of an order after a change; a change that says nothing of the period leaves it as it is. */
    WorkOrderFields ofChanged(WorkOrderFields after, ChangeWorkOrder change, Actor actor, Violations violations) {
        var named = change.weekNumber().present()
                || change.monthNumber().present()
                || change.productionYear().present();
        if (!named || !FILLED_IN.contains(actor.origin().channel())) {
            return after;
        }
        var kind = settings.productionPeriod();
        var planned = preset(after, kind);
        requireIfFilledIn(planned, kind, actor, violations);
        return planned;
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

    private static void requireIfFilledIn(
            WorkOrderFields fields, ProductionPeriod kind, Actor actor, Violations violations) {
        if (kind == ProductionPeriod.NONE || !FILLED_IN.contains(actor.origin().channel())) {
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
