package org.openmes.webhook;

import java.time.Instant;

/**
 * A delivery that was sent, and what came of it.
 *
 * @param number how often it has been sent now
 * @param at when its answer was there, or it was clear that none would come
 */
record Attempt(long deliveryId, int number, Instant at, DeliveryResult result) {}
