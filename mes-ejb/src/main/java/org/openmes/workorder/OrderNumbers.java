package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.openmes.setting.Settings;
import org.openmes.shared.Database;

/** Proposes numbers for new orders; nothing is reserved, and the unique number decides in the end (spec 5.1). */
@ApplicationScoped
class OrderNumbers {
    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** One more than the highest number that is in use in the frame of today. */
    String next() {
        var now = settings.now();
        var frame = new OrderNumberPattern(now.orderNoPattern()).on(LocalDate.now(clock.withZone(now.plantZone())));
        return frame.number(highest(frame) + 1);
    }

    private long highest(OrderNumberPattern.Frame frame) {
        return database.read(handle -> handle.createQuery("""
                        select coalesce(max(cast(middle as bigint)), 0) from (
                            select substr(order_no, length(:before) + 1,
                                          length(order_no) - length(:before) - length(:after)) as middle
                            from work_order
                            where starts_with(lower(order_no), lower(:before))
                              and right(lower(order_no), length(:after)) = lower(:after)
                              and length(order_no) > length(:before) + length(:after)) as numbers
                        where middle ~ '^[0-9]{1,18}$'""")
                .bind("before", frame.before())
                .bind("after", frame.after())
                .mapTo(Long.class)
                .one());
    }
}
