package org.openmes.web.line;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.openmes.line.ChangeLineStatus;
import org.openmes.line.LineService;
import org.openmes.line.LineStatusDetails;
import org.openmes.line.LineStatusFields;
import org.openmes.line.LineStatusService;
import org.openmes.line.LineSummary;
import org.openmes.shared.Change;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;

/** Backs {@code /line/status.xhtml}: a board status of all lines, or with {@code line_id} of one (spec 3.7). */
@Named
@RequestScoped
public class LineStatusEditView {
    @Inject
    LineStatusService statuses;

    @Inject
    LineService lines;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private @Nullable LineStatusDetails status;
    private @Nullable LineSummary line;

    @PostConstruct
    void read() {
        var id = address.keyOrNew("id");
        status = id == null ? null : statuses.get(id);
        var lineId = status == null ? address.keyOrNew("line_id") : status.lineId();
        line = lineId == null ? null : lines.get(lineId).line();
    }

    public void save() {
        commands.perform(() -> {
            var fields = new LineStatusFields(
                    posted.text("name"),
                    posted.text("color"),
                    posted.integer("sort_order"),
                    posted.flag("is_default"),
                    posted.flag("is_done_status"));
            posted.check();
            var saved = status == null ? create(fields) : change(status, fields);
            return Outcome.go(getBack(), Messages.text("master.saved", saved.name()));
        });
    }

    private LineStatusDetails create(LineStatusFields fields) {
        return statuses.create(line == null ? null : line.id(), fields);
    }

    private LineStatusDetails change(LineStatusDetails now, LineStatusFields fields) {
        var change = new ChangeLineStatus(
                Change.of(fields.name()),
                Change.of(fields.color()),
                Change.of(fields.sortOrder()),
                Change.of(fields.isDefault()),
                Change.of(fields.isDoneStatus()));
        return statuses.change(now.id(), change, posted.version());
    }

    public @Nullable LineStatusDetails getStatus() {
        return status;
    }

    /** The line on which it is valid; null for all lines. */
    public @Nullable LineSummary getLine() {
        return line;
    }

    /** What a new one has unless another is wanted. */
    public LineStatusFields getProposed() {
        return LineStatusFields.proposed(line == null ? null : line.id());
    }

    /** The page from which one comes. */
    public String getBack() {
        return line == null ? "/line/statuses.xhtml" : "/line/line.xhtml?id=" + line.id();
    }
}
