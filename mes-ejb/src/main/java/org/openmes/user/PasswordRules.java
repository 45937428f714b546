package org.openmes.user;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Violations;

/**
 * What a new password must be: long enough, and neither the user name nor one that everybody tries (spec 1.2).
 *
 * @param least the fewest characters
 */
record PasswordRules(int least) {
    /** No setting goes below. */
    static final int SHORTEST = 8;

    private static final int LONGEST = 200;
    /** A password that is the user name and fewer characters than these is still the user name. */
    private static final int OWN_CHARACTERS = 4;

    /** Adds what is wrong with the password under the field. */
    void check(String field, @Nullable String password, String username, Violations violations) {
        if (password == null || isBlank(password)) {
            violations.add(field, "validation.required");
            return;
        }
        var length = password.codePointCount(0, password.length());
        if (length < least) {
            violations.add(field, "validation.too_short", least);
        } else if (password.length() > LONGEST) {
            violations.add(field, "validation.too_long", LONGEST);
        } else if (isUsername(password, username)) {
            violations.add(field, "password.username");
        } else if (CommonPasswords.contains(password)) {
            violations.add(field, "password.common");
        }
    }

    /** As {@link #check}, and the confirmation must be the same. */
    void check(NewPassword given, String username, Violations violations) {
        check(given.field(), given.password(), username, violations);
        if (given.password() != null && !given.password().equals(given.confirmation())) {
            violations.add(given.field() + "_confirmation", "password.confirmation");
        }
    }

    private static boolean isBlank(String password) {
        return password.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean isUsername(String password, String username) {
        var name = username.toLowerCase(Locale.ROOT);
        var rest = password.toLowerCase(Locale.ROOT).replace(name, "");
        return !name.isEmpty() && rest.length() < password.length() && rest.length() < OWN_CHARACTERS;
    }

    /**
     * A password as it was typed twice.
     *
     * @param field the name of the field it was typed into
     */
    record NewPassword(
            String field,
            @Nullable String password,
            @Nullable String confirmation) {}
}
