package org.openmes.user;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Origin;
import org.openmes.shared.Sha256;

/**
 * One try to sign in.
 *
 * @param typed the name as typed, without blanks around it
 */
record Attempt(String typed, Origin origin) {
    static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._-]{3,50}");

    static Attempt of(@Nullable String typed, Origin origin) {
        return new Attempt(typed == null ? "" : typed.strip(), origin);
    }

    /** Under which the failures of a name are counted; unknown names have one too. */
    static byte[] key(String username) {
        return Sha256.of(username.strip().toLowerCase(Locale.ROOT));
    }

    byte[] key() {
        return key(typed);
    }

    /** The name if an account can have it. */
    Optional<String> username() {
        return Optional.of(typed).filter(USERNAME.asMatchPredicate());
    }

    @Nullable
    String address() {
        return origin.ipAddress();
    }
}
