package org.openmes.webhook;

/**
 * A delivery that was sent, and what came of it.
 *
 * @param number how often it has been sent now
 */
record Attempt(long deliveryId, int number, DeliveryResult result) {}
