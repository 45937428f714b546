package org.openmes.web.command;

import org.jspecify.annotations.Nullable;

/**
 * What to show after a command.
 *
 * @param location the page to go to, inside the application; null to stay
 * @param toast what is said about it
 */
public record Outcome(@Nullable String location, String toast) {
    /** Stays on the page, which shows what has changed. */
    public static Outcome stay(String toast) {
        return new Outcome(null, toast);
    }

    public static Outcome go(String location, String toast) {
        return new Outcome(location, toast);
    }
}
