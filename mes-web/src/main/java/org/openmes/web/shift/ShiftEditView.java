package org.openmes.web.shift;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineService;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.shift.ChangeShift;
import org.openmes.shift.ShiftDetails;
import org.openmes.shift.ShiftFields;
import org.openmes.shift.ShiftService;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;

/** Backs {@code /shift/edit.xhtml}: a new shift, or with {@code id} one that there is (spec 8.2). */
@Named
@RequestScoped
public class ShiftEditView {
    @Inject
    ShiftService shifts;

    @Inject
    LineService lines;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private @Nullable ShiftDetails shift;

    @PostConstruct
    void read() {
        var id = address.keyOrNew("id");
        shift = id == null ? null : shifts.get(id);
    }

    public void save() {
        commands.perform(() -> {
            var fields = given();
            posted.check();
            var saved = shift == null ? shifts.create(fields) : change(shift.id(), fields);
            return Outcome.go("/shift/list.xhtml", Messages.text("master.saved", saved.name()));
        });
    }

    private ShiftFields given() {
        return new ShiftFields(
                posted.text("code"),
                posted.text("name"),
                posted.time("start_time"),
                posted.time("end_time"),
                posted.keys("days_of_week").stream().map(Long::intValue).toList(),
                posted.key("line_id"),
                posted.flag("is_active"),
                posted.integer("sort_order"));
    }

    private ShiftDetails change(long id, ShiftFields fields) {
        var change = new ChangeShift(
                Change.of(fields.code()),
                Change.of(fields.name()),
                Change.of(fields.startTime()),
                Change.of(fields.endTime()),
                Change.of(fields.daysOfWeek()),
                Change.of(fields.lineId()),
                Change.of(fields.isActive()),
                Change.of(fields.sortOrder()));
        return shifts.change(id, change, posted.version());
    }

    public @Nullable ShiftDetails getShift() {
        return shift;
    }

    public List<ShiftDay> getDays() {
        return ShiftText.days();
    }

    /** Whether the shift begins on the day; a new one from Monday to Friday. */
    public boolean isOn(ShiftDay day) {
        return (shift == null ? ShiftFields.WORKING_DAYS : shift.daysOfWeek()).contains(day.number());
    }

    /** Active lines, and the one that it has. */
    public List<Option> getLineOptions() {
        var active = lines.list(ListFilter.ACTIVE).items().stream()
                .map(each -> Option.of(each.line().id(), each.line().name()));
        var present = Stream.ofNullable(shift)
                .filter(each -> each.lineId() != null)
                .map(each -> Option.of(each.lineId(), each.lineName()));
        return Stream.concat(active, present).distinct().toList();
    }
}
