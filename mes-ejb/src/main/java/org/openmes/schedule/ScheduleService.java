package org.openmes.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineService;
import org.openmes.setting.Settings;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Roles;
import org.openmes.shift.ShiftCalendar;

/**
 * Shows weeks as they are planned (spec 8.1). An order is planned for another day or line by
 * {@link org.openmes.workorder.WorkOrderService#schedule}.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
public class ScheduleService {
    @Inject
    ScheduleReads reads;

    @Inject
    ShiftCalendar shifts;

    @Inject
    LineService lines;

    @Inject
    CurrentActor current;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** The week in which today is, in the plant zone. */
    public IsoWeek currentWeek() {
        return IsoWeek.of(today());
    }

    /**
     * A week of the actor's lines.
     *
     * @param lineId one line; null for all
     * @param finishedToo whether orders of the week that are done, rejected or cancelled are shown
     * @throws org.openmes.shared.NotFoundException when there is no such line
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public WeekPlan week(IsoWeek week, @Nullable Long lineId, boolean finishedToo) {
        if (lineId != null) {
            lines.get(lineId);
        }
        var today = today();
        var isCurrent = IsoWeek.of(today).equals(week);
        return new WeekPlan(
                week,
                today,
                rows(week, isCurrent, lineId),
                lineId == null && current.get().lines().all(),
                reads.due(week, lineId, finishedToo),
                isCurrent ? reads.overdue(week, lineId) : List.of(),
                reads.backlog(week, isCurrent, lineId),
                reads.later(week, lineId));
    }

    /**
     * The same as CSV, one order a row, those of the backlog and later ones too.
     *
     * @throws IOException when the target does not take it
     */
    public void exportCsv(IsoWeek week, @Nullable Long lineId, boolean finishedToo, OutputStream target)
            throws IOException {
        var plan = week(week, lineId, finishedToo);
        var file = new ScheduleCsv(target);
        for (var part : List.of(
                plan.overdue(),
                plan.orders(),
                plan.backlog().orders(),
                plan.later().orders())) {
            file.write(part);
        }
        file.end();
    }

    private List<ScheduledLine> rows(IsoWeek week, boolean isCurrent, @Nullable Long lineId) {
        var working = shifts.workingTime();
        return reads.lines(week, isCurrent, lineId).stream()
                .map(line -> new ScheduledLine(
                        line.id(),
                        line.code(),
                        line.name(),
                        line.isActive(),
                        week.days().stream()
                                .map(day -> working.minutesOn(day, line.id()))
                                .toList()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.plantZone());
    }
}
