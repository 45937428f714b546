package org.openmes.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;
import org.openmes.workorder.BulkOutcome;
import org.openmes.workorder.WorkOrderAction;
import org.openmes.workorder.WorkOrderBulkService;

/** What can be done with many orders at once; those that are not fit are skipped and counted (spec 5.2). */
@Named
@RequestScoped
public class OrderBulk {
    @Inject
    WorkOrderBulkService bulk;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    public void accept() {
        perform(WorkOrderAction.ACCEPT);
    }

    public void reject() {
        perform(WorkOrderAction.REJECT);
    }

    public void pause() {
        perform(WorkOrderAction.PAUSE);
    }

    public void resume() {
        perform(WorkOrderAction.RESUME);
    }

    public void cancel() {
        perform(WorkOrderAction.CANCEL);
    }

    private void perform(WorkOrderAction action) {
        commands.perform(() -> told(bulk.perform(action, posted.keys("row"), posted.text("reason"))));
    }

    private static Outcome told(BulkOutcome outcome) {
        var key = outcome.skipped() == 0 ? "workorder.bulk.all" : "workorder.bulk.some";
        return Outcome.stay(Messages.text(key, outcome.done(), outcome.skipped()));
    }
}
