package org.openmes.web.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.installation.FirstSteps;
import org.openmes.installation.FirstStepsService;
import org.openmes.report.WorkOrderListService;
import org.openmes.report.WorkOrderRow;
import org.openmes.shared.PageRequest;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.workorder.WorkOrderFilter;

/** Backs {@code /dashboard.xhtml} (spec 2). */
@Named
@RequestScoped
public class DashboardView {
    private static final int RECENT = 10;

    @Inject
    FirstStepsService firstSteps;

    @Inject
    WorkOrderListService orders;

    @Inject
    Figures figures;

    @Inject
    Commands commands;

    private @Nullable FirstSteps steps;
    private List<WorkOrderRow> recent = List.of();

    @PostConstruct
    void read() {
        steps = firstSteps.get();
        var lines = figures.getLineId() == null ? Set.<Long>of() : Set.of(figures.getLineId());
        recent = orders.list(WorkOrderFilter.of(Set.of(), lines)
                        .sorted("-created_at")
                        .on(new PageRequest(1, RECENT)))
                .items();
    }

    public void dismissFirstSteps() {
        commands.perform(() -> {
            firstSteps.dismiss();
            return Outcome.stay(Messages.text("first_steps.dismissed"));
        });
    }

    public @Nullable FirstSteps getSteps() {
        return steps;
    }

    /** The newest orders. */
    public List<WorkOrderRow> getRecent() {
        return recent;
    }
}
