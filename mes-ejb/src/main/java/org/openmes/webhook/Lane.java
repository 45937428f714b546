package org.openmes.webhook;

/**
 * A part of what a webhook is told, sent one after the other. Everything of one record is in one lane, so that it arrives
 * in its order; and no webhook has more lanes than others, so that a slow one slows itself alone.
 *
 * @param number from 0
 */
public record Lane(long webhookId, long number) {
    /** So many messages are on their way to one receiver at most. */
    static final int OF_EACH_WEBHOOK = 2;
}
