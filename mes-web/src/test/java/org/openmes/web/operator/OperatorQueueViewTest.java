package org.openmes.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.report.FloorOrder;
import org.openmes.report.FloorRow;
import org.openmes.web.BlockerText;
import org.openmes.web.Reader;
import org.openmes.workorder.Blocker;
import org.openmes.workorder.WorkOrderStatus;

@ExtendWith(Reader.class)
class OperatorQueueViewTest {
    private final OperatorQueueView view = new OperatorQueueView();

    @Test
    void a_step_without_workstation_is_at_no_place() {
        assertThat(view.state(row(WorkOrderStatus.IN_PROGRESS, null, false))).isEqualTo("Batch 2, step 1");
    }

    @Test
    void a_step_at_a_workstation_says_where() {
        assertThat(view.state(row(WorkOrderStatus.IN_PROGRESS, "Press", true))).isEqualTo("Batch 2, step 1 here");
        assertThat(view.state(row(WorkOrderStatus.IN_PROGRESS, "Press", false))).isEqualTo("Batch 2, step 1 at Press");
    }

    @Test
    void a_block_whose_issue_is_gone_names_none() {
        assertThat(view.state(row(WorkOrderStatus.BLOCKED, null, false))).isEqualTo("Blocked");
    }

    @Test
    void a_blocked_row_names_the_admin_and_every_issue() {
        view.blockers = new BlockerText();
        var byHand = new Blocker("Audit", "Anna", null);
        var ofLine = new Blocker("no power", "Bob", new Blocker.BlockingIssue(7, "Power", true, null));

        assertThat(view.state(row(WorkOrderStatus.BLOCKED, null, false, byHand, ofLine)))
                .isEqualTo("Blocked: Audit (Anna), no power");
    }

    private static FloorRow row(
            WorkOrderStatus status, @Nullable String workstation, boolean here, Blocker... blockers) {
        var order = new FloorOrder(
                1,
                false,
                5,
                "WO-5",
                "Tire",
                "pcs",
                status,
                null,
                3,
                null,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                8L,
                2,
                null,
                1,
                null,
                workstation == null ? null : 9L,
                workstation,
                here,
                true,
                321,
                321,
                0);
        return new FloorRow(order, List.of(), List.of(blockers));
    }
}
