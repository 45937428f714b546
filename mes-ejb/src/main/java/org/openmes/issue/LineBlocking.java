package org.openmes.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.openmes.setting.SettingsChanged;

/**
 * Blocks and unblocks the orders of a line after an issue of the line, or whether such issues count, was committed, one by
 * one (architecture D1, spec 7.5). What a crash leaves undone is made up by housekeeping. The finished transaction is
 * still at hand here and gives
 * no connection any more, so everything is asked through boundaries with transactions of their own.
 */
@ApplicationScoped
class LineBlocking {
    @Inject
    BlockingReview review;

    /** Orders follow the setting, too, at once (spec 14.3). */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingsChanged change) {
        if (change.isAboutIssuesOfLines()) {
            review.ordersOutOfStep().forEach(review::review);
        }
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) LineIssueChanged change) {
        if (change.blocks()) {
            review.ordersOfLine(change.lineId(), "IN_PROGRESS").forEach(review::reviewNewCause);
        } else {
            review.ordersOfLine(change.lineId(), "BLOCKED").forEach(review::review);
        }
    }
}
