package org.openmes.web.line;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.openmes.line.LineStatusDetails;
import org.openmes.line.LineStatusService;
import org.openmes.shared.ListFilter;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Wanted;

/** Backs {@code /line/statuses.xhtml}: the board statuses that are valid on all lines (spec 3.7). */
@Named
@RequestScoped
public class LineStatusListView {
    @Inject
    LineStatusService statuses;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    private List<LineStatusDetails> rows = List.of();

    @PostConstruct
    void read() {
        rows = statuses.global(ListFilter.ALL).items();
    }

    public void delete() {
        commands.perform(() -> {
            statuses.delete(wanted.key(), null);
            return Outcome.stay(Messages.text("master.deleted"));
        });
    }

    public List<LineStatusDetails> getRows() {
        return rows;
    }
}
