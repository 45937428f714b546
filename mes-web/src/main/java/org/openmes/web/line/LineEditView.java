package org.openmes.web.line;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.openmes.line.ChangeLine;
import org.openmes.line.LineDetails;
import org.openmes.line.LineFields;
import org.openmes.line.LineService;
import org.openmes.line.LineSummary;
import org.openmes.shared.Change;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;

/** Backs {@code /line/edit.xhtml} (spec 3.3). */
@Named
@RequestScoped
public class LineEditView {
    @Inject
    LineService lines;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private @Nullable LineSummary line;

    @PostConstruct
    void read() {
        var id = address.keyOrNew("id");
        line = id == null ? null : lines.get(id).line();
    }

    public void save() {
        commands.perform(() -> {
            var saved = (line == null ? create() : change(line.id())).line();
            return Outcome.go("/line/line.xhtml?id=" + saved.id(), Messages.text("master.saved", saved.name()));
        });
    }

    private LineDetails create() {
        return lines.create(new LineFields(
                posted.text("code"), posted.text("name"), posted.text("description"), posted.flag("is_active")));
    }

    private LineDetails change(long id) {
        var change = new ChangeLine(
                Change.of(posted.text("code")),
                Change.of(posted.text("name")),
                Change.of(posted.text("description")),
                Change.of(posted.flag("is_active")));
        return lines.change(id, change, posted.version());
    }

    public @Nullable LineSummary getLine() {
        return line;
    }
}
