package org.openmes.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;
import org.openmes.testing.Plant;
import org.openmes.workorder.CountingSource;
import org.openmes.workorder.MachineCount;
import org.openmes.workorder.MachineCountService;
import org.openmes.workorder.MachineCounted;

/** What machines count, and now and then take back (spec 12.6). */
@ApplicationScoped
class MachineCommands {
    private static final int MOST = 9;
    private static final int TAKEN_BACK = 3;

    @Inject
    MachineCountService counts;

    @Nullable
    Command<?> count(Model model, Random random) {
        var order = model.order(random);
        if (order == null) {
            return null;
        }
        var made = random.nextInt(MOST + TAKEN_BACK + 1) - TAKEN_BACK;
        var legal = order.source != CountingSource.OPERATOR && order.mayBegin() && order.machine + made >= 0;
        var given = new MachineCount(Plant.unique("walk"), "press", BigDecimal.valueOf(made), true);
        Callable<MachineCounted> call = () -> counts.count(order.id, given);
        return new Command<>(
                "count " + made + " by machine for " + order,
                order,
                legal,
                call,
                (counted, effects) -> add(order, model.overproduction ? made : Math.min(made, room(order)), effects),
                Role.SYSTEM);
    }

    private static long room(ModelOrder order) {
        return Math.max(0, order.planned - order.produced);
    }

    private static void add(ModelOrder order, long added, Effects effects) {
        if (added == 0) {
            return;
        }
        order.machine += added;
        effects.event("WORK_ORDER_UPDATED", order.id);
        effects.row("WorkOrder", order.id);
        order.workStarted(effects);
        order.recount(effects);
    }
}
