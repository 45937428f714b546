package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import org.openmes.schedule.IsoWeek;
import org.openmes.schedule.ScheduleService;

/** Weeks of lines. */
@ApplicationScoped
class ScheduleCalls implements Calls {
    private static final IsoWeek WEEK = IsoWeek.of(LocalDate.of(2026, 11, 26));

    @Inject
    ScheduleService schedule;

    @Inject
    Site site;

    @Override
    public void writeInto(Book book) {
        book.read("ScheduleService.currentWeek", schedule::currentWeek);
        book.read(
                "ScheduleService.week, of all his lines",
                () -> schedule.week(WEEK, null, false).lines().stream().anyMatch(row -> row.id() == site.line()));
        book.read("ScheduleService.week, of a line", () -> schedule.week(WEEK, site.line(), false));
        book.read("ScheduleService.exportCsv, of a line", () -> {
            schedule.exportCsv(WEEK, site.line(), false, OutputStream.nullOutputStream());
            return true;
        });
    }
}
