package org.openmes.web.command;

import org.jspecify.annotations.Nullable;

/**
 * What to show after a command.
 *
 * @param location the page to go to, inside the application; null to stay
 * @param toast what is said about it
 * @param secret what is shown once and never kept; null for none
 */
public record Outcome(
        @Nullable String location, String toast, @Nullable String secret) {
    /** Stays on the page, which shows what has changed. */
    public static Outcome stay(String toast) {
        return new Outcome(null, toast, null);
    }

    public static Outcome go(String location, String toast) {
        return new Outcome(location, toast, null);
    }

    /** Stays on the page and shows a secret there; who sends the same form again is not told it again. */
    public static Outcome tell(String toast, String secret) {
        return new Outcome(null, toast, secret);
    }
}
