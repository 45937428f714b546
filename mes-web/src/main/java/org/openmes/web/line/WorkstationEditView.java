package org.openmes.web.line;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.line.ChangeWorkstation;
import org.openmes.line.LineService;
import org.openmes.line.LineSummary;
import org.openmes.line.WorkstationDetails;
import org.openmes.line.WorkstationFields;
import org.openmes.line.WorkstationService;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.shared.NotFoundException;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;

/** Backs {@code /line/workstation.xhtml}: a new workstation of a line, or one of them (spec 3.6). */
@Named
@RequestScoped
public class WorkstationEditView {
    @Inject
    WorkstationService workstations;

    @Inject
    LineService lines;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private LineSummary line;
    private @Nullable WorkstationDetails station;

    @PostConstruct
    void read() {
        line = lines.get(address.requiredKey("line_id")).line();
        var id = address.keyOrNew("id");
        station = id == null ? null : workstations.get(id);
        if (station != null && station.lineId() != line.id()) {
            throw new NotFoundException("Workstation", id);
        }
    }

    public void save() {
        commands.perform(() -> {
            var saved = station == null ? create() : change(station.id());
            return Outcome.go("/line/line.xhtml?id=" + saved.lineId(), Messages.text("master.saved", saved.name()));
        });
    }

    private WorkstationDetails create() {
        var fields = new WorkstationFields(
                posted.text("code"), posted.text("name"), posted.text("workstation_type"), posted.flag("is_active"));
        return workstations.create(line.id(), fields);
    }

    private WorkstationDetails change(long id) {
        var change = new ChangeWorkstation(
                Change.of(posted.key("new_line_id")),
                Change.of(posted.text("code")),
                Change.of(posted.text("name")),
                Change.of(posted.text("workstation_type")),
                Change.of(posted.flag("is_active")));
        return workstations.change(id, change, posted.version());
    }

    /** The lines it may stand at. */
    public List<Option> getLineOptions() {
        return lines.list(ListFilter.ALL).items().stream()
                .map(each -> Option.of(each.line().id(), each.line().name()))
                .toList();
    }

    public LineSummary getLine() {
        return line;
    }

    public @Nullable WorkstationDetails getStation() {
        return station;
    }
}
