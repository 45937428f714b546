package org.openmes.workorder;

import java.util.List;
import java.util.stream.Stream;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;
import org.openmes.shared.RuleException;

/** Says what blocks an order: open issues, an Admin, or both. */
final class Blockers {
    private Blockers() {}

    /** WORK_ORDER_BLOCKED with the titles of the issues, or the reason of the Admin before them. */
    static RuleException refusal(String field, LockedOrder order, List<String> titles) {
        var reason = order.blockReason();
        var message = reason == null
                ? Message.of("work_order_blocked", titles)
                : Message.of(
                        "work_order_blocked_by_hand",
                        Stream.concat(Stream.of(reason), titles.stream()).toList());
        return new RuleException(ErrorCode.WORK_ORDER_BLOCKED, field, message);
    }
}
