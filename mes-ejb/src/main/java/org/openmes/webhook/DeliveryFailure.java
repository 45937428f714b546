package org.openmes.webhook;

/** Why something was not delivered, where the receiver did not say it by a status of HTTP. */
public enum DeliveryFailure {
    /** The name of the host is not known. */
    UNKNOWN_HOST,
    /** The host has an address that webhooks may not call, or the address is not allowed any more. */
    FORBIDDEN_ADDRESS,
    /** Nobody listens there, or the connection broke. */
    NO_CONNECTION,
    /** The receiver cannot be trusted: its certificate, or how it encrypts. */
    NO_TRUST,
    /** No whole answer within ten seconds. */
    TIMEOUT,
    /** What came back is not HTTP, or broke off. */
    BAD_ANSWER,
    /** An answer other than 2xx; redirections are not followed. */
    REFUSED,
    /** The key of the server does not open the secrets of the webhook. */
    NO_SECRET
}
