package org.openmes.web.issue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.openmes.issue.ChangeIssueType;
import org.openmes.issue.IssueTypeDetails;
import org.openmes.issue.IssueTypeService;
import org.openmes.report.UsageCountService;
import org.openmes.report.UsageCounts;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Wanted;

/** Backs {@code /issue/types.xhtml} (spec 7.1). */
@Named
@RequestScoped
public class IssueTypeListView {
    @Inject
    IssueTypeService types;

    @Inject
    UsageCountService counts;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    private List<IssueTypeDetails> rows = List.of();
    private Map<Long, UsageCounts.OfIssueType> uses = Map.of();

    @PostConstruct
    void read() {
        rows = types.list(ListFilter.ALL).items();
        uses = counts.ofIssueTypes();
    }

    public void activate() {
        commands.perform(() -> toggled(true));
    }

    public void deactivate() {
        commands.perform(() -> toggled(false));
    }

    public void delete() {
        commands.perform(() -> {
            types.delete(wanted.key(), null);
            return Outcome.stay(Messages.text("master.deleted"));
        });
    }

    private Outcome toggled(boolean active) {
        var change = new ChangeIssueType(
                Change.absent(), Change.absent(), Change.absent(), Change.absent(), Change.of(active));
        var type = types.change(wanted.key(), change, null);
        return Outcome.stay(Messages.text(active ? "master.activated" : "master.deactivated", type.name()));
    }

    public List<IssueTypeDetails> getRows() {
        return rows;
    }

    public long issues(long typeId) {
        var use = uses.get(typeId);
        return use == null ? 0 : use.issues();
    }
}
