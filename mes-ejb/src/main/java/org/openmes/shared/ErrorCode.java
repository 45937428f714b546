package org.openmes.shared;

/** The stable codes of spec 0.9 with the HTTP status each one is answered with. */
public enum ErrorCode {
    UNAUTHENTICATED(401),
    BAD_CREDENTIALS(422),
    ACCOUNT_INACTIVE(403),
    PASSWORD_CHANGE_REQUIRED(403),
    FORBIDDEN(403),
    LINE_FORBIDDEN(403),
    NOT_FOUND(404),
    VALIDATION(422),
    DUPLICATE(422),
    STATE_NOT_ALLOWED(422),
    MALFORMED(400),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    UNSUPPORTED_MEDIA_TYPE(415),
    PRECONDITION_REQUIRED(428),
    IN_PROGRESS(409),
    INTERNAL(500),
    UNAVAILABLE(503),
    WORK_ORDER_BLOCKED(422),
    STEP_ORDER(422),
    STEP_ROLE_REQUIRED(403),
    QTY_EXCEEDS_PLAN(422),
    IN_USE(422),
    STALE_VERSION(409),
    IDEMPOTENCY_CONFLICT(422),
    RATE_LIMITED(429),
    FILE_TYPE(422),
    FILE_TOO_LARGE(413);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
