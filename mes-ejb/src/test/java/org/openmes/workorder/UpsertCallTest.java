package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.ValidationException;
import org.openmes.workorder.UpsertOutcome.Result;

class UpsertCallTest {
    private static final List<SentOrder> SENT = List.of(
            OrderToSend.numbered("A").sent(),
            SentOrder.unreadable("B", ValidationException.of("priority", "validation.integer")),
            OrderToSend.numbered("C").sent(),
            OrderToSend.numbered("D").sent());

    @Test
    void what_cannot_be_read_has_failed_and_the_others_are_to_be_done() {
        var call = new UpsertCall(SENT, false);

        assertThat(call.readable()).containsExactly(0, 2, 3);

        call.note(0, outcome("A", Result.CREATED));
        call.noteKey(0, 17);
        call.note(2, outcome("C", Result.SKIPPED));
        call.fail(3, null, ForbiddenException.line());
        assertThat(call.outcomes())
                .extracting(UpsertOutcome::orderNo, UpsertOutcome::result, UpsertOutcome::id, UpsertOutcome::isGood)
                .containsExactly(
                        tuple("A", Result.CREATED, 17L, true),
                        tuple("B", Result.FAILED, null, false),
                        tuple("C", Result.SKIPPED, null, true),
                        tuple("D", Result.FAILED, null, false));
    }

    @Test
    void failures_may_be_where_not_all_is_wanted() {
        var call = new UpsertCall(SENT, false);
        call.readable();

        assertThatCode(call::requireAll).doesNotThrowAnyException();
    }

    @Test
    void where_all_is_wanted_or_nothing_each_reason_stands_under_its_place() {
        var call = new UpsertCall(SENT, true);
        call.readable();
        call.note(0, outcome("A", Result.SKIPPED));
        call.fail(2, null, new NotFoundException("Work order", "C"));

        var refusal = catchThrowableOfType(ValidationException.class, call::requireAll);

        assertThat(refusal.errors()).containsOnlyKeys("orders.1.priority", "orders.2");
    }

    private static UpsertOutcome outcome(String number, Result result) {
        return new UpsertOutcome(number, result, null, null, List.of());
    }
}
