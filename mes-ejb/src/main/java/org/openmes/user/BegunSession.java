package org.openmes.user;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A session of a browser that has just begun.
 *
 * @param token what the browser presents from now on; the database keeps a hash
 * @param kept for how long the browser shall keep it; null until it is closed
 */
public record BegunSession(String token, @Nullable Duration kept) {
    /** How long somebody stays signed in who wants to be remembered (spec 1.1). */
    static final Duration REMEMBERED = Duration.ofDays(30);

    static BegunSession of(String token, Duration idle) {
        return new BegunSession(token, idle.compareTo(REMEMBERED) < 0 ? null : REMEMBERED);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "BegunSession[" + kept + "]";
    }
}
