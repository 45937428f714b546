package org.openmes.webhook;

import org.jspecify.annotations.Nullable;

/**
 * A header that is sent along, for receivers that ask for one.
 *
 * @param value {@link #HIDDEN} where it is shown; given back like that it stays what it was
 */
public record WebhookHeader(@Nullable String name, @Nullable String value) {
    /** What stands for a value, which is never shown. */
    public static final String HIDDEN = "***";
}
