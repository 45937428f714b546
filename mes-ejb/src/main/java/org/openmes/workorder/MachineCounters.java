package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import org.openmes.shared.Database;
import org.openmes.shift.ShiftCalendar;

/** What the counters of machines showed last and what they counted when, by order; the order's row is locked. */
@ApplicationScoped
class MachineCounters {
    @Inject
    Database database;

    @Inject
    ShiftCalendar shifts;

    @Inject
    Clock clock;

    /**
     * What a counter counted with one message.
     *
     * @param counted what was added to the order
     * @param surplus what was made beyond what may be made, and not added
     */
    record CountedAmount(String counter, BigDecimal counted, BigDecimal surplus) {}

    /** How much a counter has counted since it was read last; one that shows less has begun anew (spec 12.6). */
    BigDecimal advance(long orderId, String counter, BigDecimal shown) {
        var last = last(orderId, counter);
        database.write(handle -> handle.createUpdate("""
                        insert into work_order_counter (work_order_id, counter, last_value)
                        values (:order, :counter, :shown)
                        on conflict on constraint pk_work_order_counter do update set last_value = :shown""")
                .bind("order", orderId)
                .bind("counter", counter)
                .bind("shown", shown)
                .execute());
        return shown.compareTo(last) < 0 ? shown : shown.subtract(last);
    }

    /** Keeps what was counted, with the shift and the day it counts for (spec 8.3, 10.3). */
    void record(LockedOrder order, CountedAmount amount) {
        var now = clock.instant();
        var stamp = shifts.stampOf(now, order.lineId());
        database.write(handle -> handle.createUpdate("""
                        insert into machine_count (work_order_id, counter, counted_qty, surplus_qty, counted_at, shift_id,
                                                   production_date)
                        values (:order, :counter, :counted, :surplus, :now, :shift, :date)""")
                .bind("order", order.id())
                .bind("counter", amount.counter())
                .bind("counted", amount.counted())
                .bind("surplus", amount.surplus())
                .bind("now", now)
                .bind("shift", stamp.shiftId())
                .bind("date", stamp.productionDate())
                .execute());
    }

    private BigDecimal last(long orderId, String counter) {
        return database.read(handle -> handle.createQuery(
                        "select last_value from work_order_counter where work_order_id = :order and counter = :counter")
                .bind("order", orderId)
                .bind("counter", counter)
                .mapTo(BigDecimal.class)
                .findOne()
                .orElse(BigDecimal.ZERO));
    }
}
