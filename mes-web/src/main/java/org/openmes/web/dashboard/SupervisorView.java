package org.openmes.web.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openmes.report.WorkOrderListService;
import org.openmes.report.WorkOrderRow;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.workorder.WorkOrderFilter;
import org.openmes.workorder.WorkOrderStatus;

/** Backs {@code /supervisor.xhtml}: the reader's own lines (spec 16). */
@Named
@RequestScoped
public class SupervisorView {
    private static final int SHOWN = 10;

    @Inject
    WorkOrderListService orders;

    @Inject
    Figures figures;

    @Inject
    CurrentActor current;

    private Page<WorkOrderRow> waiting;
    private Page<WorkOrderRow> blocked;

    @PostConstruct
    void read() {
        waiting = orders(WorkOrderStatus.PENDING);
        blocked = orders(WorkOrderStatus.BLOCKED);
    }

    private Page<WorkOrderRow> orders(WorkOrderStatus status) {
        var lines = figures.getLineId() == null ? Set.<Long>of() : Set.of(figures.getLineId());
        return orders.list(WorkOrderFilter.of(EnumSet.of(status), lines).on(new PageRequest(1, SHOWN)));
    }

    /** Whether the reader has no line at all. */
    public boolean isWithoutLines() {
        var lines = current.get().lines();
        return !lines.all() && lines.ids().isEmpty();
    }

    /** Orders that wait for acceptance, the most urgent first. */
    public List<WorkOrderRow> getWaiting() {
        return waiting.items();
    }

    public long getWaitingCount() {
        return waiting.total();
    }

    public List<WorkOrderRow> getBlocked() {
        return blocked.items();
    }

    public long getBlockedCount() {
        return blocked.total();
    }
}
