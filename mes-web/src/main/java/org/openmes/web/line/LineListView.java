package org.openmes.web.line;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.openmes.line.ChangeLine;
import org.openmes.line.LineDetails;
import org.openmes.line.LineService;
import org.openmes.report.UsageCountService;
import org.openmes.report.UsageCounts;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.web.Address;
import org.openmes.web.ListState;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Wanted;

/** Backs {@code /line/list.xhtml} (spec 3.5). */
@Named
@RequestScoped
public class LineListView {
    private static final UsageCounts.OfLine NOTHING = new UsageCounts.OfLine(0, 0, 0, 0);

    @Inject
    LineService lines;

    @Inject
    UsageCountService counts;

    @Inject
    ListState list;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    private List<LineDetails> rows = List.of();
    private UsageCounts.OfLines uses;

    @PostConstruct
    void read() {
        var inactiveToo = !address.flag("active");
        rows = list.show(lines.list(ListFilter.of(address.text("q"), inactiveToo, list.request())));
        uses = counts.ofLines();
    }

    public void activate() {
        commands.perform(() -> switched(true));
    }

    public void deactivate() {
        commands.perform(() -> switched(false));
    }

    public void delete() {
        commands.perform(() -> {
            lines.delete(wanted.key(), null);
            return Outcome.go("/line/list.xhtml", Messages.text("master.deleted"));
        });
    }

    private Outcome switched(boolean active) {
        var change = new ChangeLine(Change.absent(), Change.absent(), Change.absent(), Change.of(active));
        var line = lines.change(wanted.key(), change, null).line();
        return Outcome.stay(Messages.text(active ? "master.activated" : "master.deactivated", line.name()));
    }

    public List<LineDetails> getRows() {
        return rows;
    }

    public UsageCounts.OfLine uses(long lineId) {
        return Objects.requireNonNullElse(uses.byId().get(lineId), NOTHING);
    }

    /** The line, and how much is open there, for who is about to switch it off. */
    public String warning(LineDetails line) {
        var open = uses(line.line().id()).openOrders();
        return open == 0
                ? line.line().name()
                : Messages.text("line.open_orders", line.line().name(), open);
    }

    /** What there is in all. */
    public String getTotals() {
        var active = rows.stream().filter(row -> row.line().isActive()).count();
        return Messages.text("line.totals", active, uses.orders(), uses.people());
    }

    public boolean isFiltered() {
        return address.getSelf().contains("?");
    }
}
