package org.openmes.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openmes.shared.Database;

/** The three shifts of a new installation, from Monday to Friday on all lines (spec 8.2). */
@ApplicationScoped
public class FirstShifts {
    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Creates them unless there is any shift; needs a transaction. */
    public void create() {
        database.write(
                handle -> handle.createUpdate("""
                        insert into shift (name, start_time, end_time, days_of_week, sort_order, created_at)
                        select v.name, cast(v.start_time as time), cast(v.end_time as time), array[1, 2, 3, 4, 5],
                               v.sort_order, :now
                        from (values ('Morning', '06:00', '14:00', 1),
                                     ('Afternoon', '14:00', '22:00', 2),
                                     ('Night', '22:00', '06:00', 3)) as v (name, start_time, end_time, sort_order)
                        where not exists (select 1 from shift)""").bind("now", clock.instant()).execute());
    }
}
