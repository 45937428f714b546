package org.openmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.openmes.execution.BatchResult;
import org.openmes.web.command.Posted;

/** What somebody answers who ends the last step of a batch; the same at a desk and on the floor (spec 5.5). */
@RequestScoped
public class BatchAnswer {
    @Inject
    Posted posted;

    /** What was typed; a person is always to be asked, whatever the page knew of the other steps. */
    public BatchResult result() {
        return BatchResult.asked(
                posted.decimal("produced_qty"), posted.decimal("scrap_qty"), posted.text("scrap_reason"));
    }
}
