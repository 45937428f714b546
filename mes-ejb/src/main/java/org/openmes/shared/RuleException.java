package org.openmes.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A rule of production says no: the state, the sequence, the plan or the use of a record. Answered with 422. */
public class RuleException extends DomainException {
    /** A refusal with its reason under one field. */
    public RuleException(ErrorCode code, String field, Message reason) {
        super(code, reason, Map.of(field, List.of(reason)));
    }

    private RuleException(ErrorCode code, Map<String, List<Message>> errors, Message reason) {
        super(code, reason, errors);
    }

    /**
     * STATE_NOT_ALLOWED with the statuses in which the action is possible.
     *
     * @param field {@code status} or {@code step}
     */
    public static RuleException state(String field, String action, Collection<?> allowed, Object current) {
        return new RuleException(
                ErrorCode.STATE_NOT_ALLOWED, field, Message.of("state_not_allowed", action, allowed, current));
    }

    /** STATE_NOT_ALLOWED for a reason of its own. */
    public static RuleException state(String field, Message reason) {
        return new RuleException(ErrorCode.STATE_NOT_ALLOWED, field, reason);
    }

    /** STATE_NOT_ALLOWED for one field of the record: the reason stands there and under {@code status} (spec 17.1). */
    public static RuleException stateOfField(String field, Message reason) {
        var reasons = List.of(reason);
        return new RuleException(ErrorCode.STATE_NOT_ALLOWED, Map.of("status", reasons, field, reasons), reason);
    }

    /** IN_USE: the record is used by so many others of a kind. */
    public static RuleException inUse(long count, String things) {
        return new RuleException(ErrorCode.IN_USE, "id", Message.of("in_use", count, things));
    }
}
