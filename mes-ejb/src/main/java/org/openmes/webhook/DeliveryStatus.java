package org.openmes.webhook;

/** Where a delivery stands. */
public enum DeliveryStatus {
    /** Not sent yet, or to be tried again. */
    PENDING,
    /** Answered with 2xx. */
    DELIVERED,
    /** Given up; an Admin may send it again. */
    FAILED
}
