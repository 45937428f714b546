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
    static BegunSession of(String token, SessionKind kind) {
        return new BegunSession(token, kind == SessionKind.REMEMBERED ? SessionKind.REMEMBERED_FOR : null);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "BegunSession[" + kept + "]";
    }
}
