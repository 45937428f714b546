package org.openmes.web.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openmes.line.LineDetails;
import org.openmes.line.LineService;
import org.openmes.schedule.ScheduleService;
import org.openmes.schedule.ScheduledOrder;
import org.openmes.schedule.WeekPlan;
import org.openmes.shared.Change;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ListFilter;
import org.openmes.web.Address;
import org.openmes.web.Format;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;
import org.openmes.web.command.Wanted;
import org.openmes.workorder.WorkOrderService;

/** Backs {@code /schedule/week.xhtml} (spec 8.1). */
@Named
@RequestScoped
public class ScheduleView {
    @Inject
    ScheduleService schedule;

    @Inject
    WorkOrderService orders;

    @Inject
    LineService lines;

    @Inject
    WantedWeek wantedWeek;

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    @Inject
    Format format;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    @Inject
    Posted posted;

    private WeekPlan plan;
    private PlanGrid grid;
    private List<LineDetails> ownLines = List.of();

    @PostConstruct
    void read() {
        plan = schedule.week(wantedWeek.week(), wantedWeek.lineId(), wantedWeek.finishedToo());
        grid = new PlanGrid(plan);
        ownLines = lines.list(ListFilter.ACTIVE).items();
    }

    /** Plans an order for the day and line of the form; an empty field is none. */
    public void schedule() {
        commands.perform(() -> {
            var day = posted.date("due_date");
            var line = posted.key("line_id");
            posted.check();
            var order = orders.schedule(wanted.key(), Change.of(day), Change.of(line), posted.version())
                    .order();
            var where = order.lineName() == null ? Messages.text("schedule.no_line") : order.lineName();
            var when = order.dueDate() == null ? Messages.text("schedule.no_day") : format.weekday(order.dueDate());
            return Outcome.stay(Messages.text("schedule.planned", order.orderNo(), where, when));
        });
    }

    public WeekPlan getPlan() {
        return plan;
    }

    public List<PlanDay> getDays() {
        return grid.days();
    }

    public List<PlanRow> getRows() {
        return grid.rows();
    }

    /** How the table looks, as classes of the style sheet. */
    public String getLook() {
        return (plan.isCurrent() ? "sched-now" : "") + (grid.isWeekendUsed() ? " sched-weekend" : "");
    }

    /** For example {@code 11 May – 17 May 2026}. */
    public String getRange() {
        var day = DateTimeFormatter.ofPattern(Messages.text("format.day"), Messages.locale());
        var year = DateTimeFormatter.ofPattern(Messages.text("format.day_year"), Messages.locale());
        return day.format(plan.week().monday()) + " – "
                + year.format(plan.week().sunday());
    }

    public String getPrevious() {
        return address.with("week", plan.week().plus(-1));
    }

    public String getNext() {
        return address.with("week", plan.week().plus(1));
    }

    public String getCurrent() {
        return address.with("week", null);
    }

    /** The week as a file. */
    public String getFile() {
        return ScheduleDownload.PATH + address.query();
    }

    /** The name of a row. */
    public String name(PlanRow row) {
        return row.line() == null
                ? Messages.text("schedule.no_line")
                : row.line().name();
    }

    /** How many orders a row shows and how much work they are. */
    public String note(PlanRow row) {
        var count = Messages.text("schedule.orders", row.count());
        return row.minutes() == 0 ? count : count + ", " + format.minutes(row.minutes());
    }

    /** What is said in the head of a day. */
    public String note(PlanDay day) {
        if (day.load().minutes() == 0 && day.load().isFree()) {
            return Messages.text("schedule.no_shift");
        }
        return day.load().minutes() == 0 ? "" : hours(day.load().minutes());
    }

    /** The load of a day in words. */
    public String load(PlanDay day) {
        return Messages.text(
                "schedule.load", hours(day.load().minutes()), hours(day.load().shiftMinutes()));
    }

    /** What is said of a cell that has more work than time. */
    public String over(PlanCell cell) {
        return Messages.text(
                "schedule.over", hours(cell.load().minutes()), hours(cell.load().shiftMinutes()));
    }

    /** What happens with what is dropped on a cell. */
    public String hint(PlanRow row, PlanCell cell) {
        return Messages.text("schedule.drop", format.weekday(cell.day().date()), name(row));
    }

    private String hours(long minutes) {
        return minutes == 0
                ? Messages.text("duration.minutes", 0)
                : format.duration(TimeUnit.MINUTES.toSeconds(minutes));
    }

    /** Whether the order can still be planned. */
    public boolean isOpen(ScheduledOrder order) {
        return !order.status().isTerminal();
    }

    /** What the fields of the dialog begin with for an order. */
    public String sets(ScheduledOrder order) {
        return "line_id:" + Objects.toString(order.lineId(), "") + " due_date:" + Objects.toString(order.dueDate(), "");
    }

    /** What can be chosen as a filter. */
    public List<Option> getLineOptions() {
        return ownLines.stream()
                .map(line -> Option.of(line.line().id(), line.line().name()))
                .toList();
    }

    /** What is offered for an order without a line; empty to those who may not see such. */
    public String getNoLine() {
        return current.get().lines().all() ? Messages.text("schedule.no_line") : "";
    }

    /** Whether there is nothing that could be planned. */
    public boolean isNothing() {
        return plan.lines().isEmpty() && !plan.withoutLine();
    }
}
