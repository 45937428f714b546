package org.openmes.web.shift;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.openmes.line.LineService;
import org.openmes.shared.ListFilter;
import org.openmes.shift.ChangeShift;
import org.openmes.shift.ShiftDetails;
import org.openmes.shift.ShiftEntry;
import org.openmes.shift.ShiftFilter;
import org.openmes.shift.ShiftService;
import org.openmes.web.Address;
import org.openmes.web.ListState;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Wanted;

/** Backs {@code /shift/list.xhtml} (spec 8.2). */
@Named
@RequestScoped
public class ShiftListView {
    private static final String PAGE = "/shift/list.xhtml";

    @Inject
    ShiftService shifts;

    @Inject
    LineService lines;

    @Inject
    ListState list;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    private List<ShiftEntry> rows = List.of();

    @PostConstruct
    void read() {
        var inactiveToo = !address.flag("active");
        rows = list.show(shifts.list(new ShiftFilter(
                ListFilter.of(address.text("q"), inactiveToo, list.request()), address.key("line_id"))));
    }

    public void activate() {
        commands.perform(() -> switched(true));
    }

    public void deactivate() {
        commands.perform(() -> switched(false));
    }

    public void delete() {
        commands.perform(() -> {
            shifts.delete(wanted.key(), null);
            return Outcome.go(PAGE, Messages.text("master.deleted"));
        });
    }

    private Outcome switched(boolean active) {
        var shift = shifts.change(wanted.key(), ChangeShift.active(active), null);
        return Outcome.stay(Messages.text(active ? "master.activated" : "master.deactivated", shift.name()));
    }

    public List<ShiftEntry> getRows() {
        return rows;
    }

    public List<ShiftDay> getDays() {
        return ShiftText.days();
    }

    public String hours(ShiftDetails shift) {
        return ShiftText.hours(shift);
    }

    /** Whether it ends on the day after the one on which it begins. */
    public boolean endsNextDay(ShiftDetails shift) {
        return shift.endTime().isBefore(shift.startTime());
    }

    /** With which others it works at the same time, in words. */
    public String overlaps(ShiftEntry entry) {
        return Messages.text("shift.overlap_with", String.join(", ", entry.overlaps()));
    }

    public List<Option> getLineOptions() {
        return lines.list(ListFilter.ALL).items().stream()
                .map(each -> Option.of(each.line().id(), each.line().name()))
                .toList();
    }

    public boolean isFiltered() {
        return address.getSelf().contains("?");
    }
}
