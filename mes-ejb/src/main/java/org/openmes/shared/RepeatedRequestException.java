package org.openmes.shared;

import java.util.Map;

/** A request key was used before: the first request still runs, or it was another request. */
public class RepeatedRequestException extends DomainException {
    private RepeatedRequestException(ErrorCode code, String key) {
        super(code, Message.of(key), Map.of());
    }

    /** IN_PROGRESS, 409. */
    public static RepeatedRequestException stillRunning() {
        return new RepeatedRequestException(ErrorCode.IN_PROGRESS, "in_progress");
    }

    /** IDEMPOTENCY_CONFLICT, 422. */
    public static RepeatedRequestException otherRequest() {
        return new RepeatedRequestException(ErrorCode.IDEMPOTENCY_CONFLICT, "idempotency_conflict");
    }
}
