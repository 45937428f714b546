package org.openmes.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The placeholders of logged statements. */
final class Placeholders {
    private Placeholders() {}

    /** With question marks for $1, $2 in this order; each was a question mark when the server sent it. */
    static String forJdbc(String logged) {
        return logged.replace("?", "??").replaceAll("\\$\\d+", "?");
    }

    /** The same; arrays of numbers get a type, which the database does not find out everywhere. */
    static String forJdbc(String logged, List<@Nullable String> values) {
        var typed = logged;
        for (var i = values.size(); i > 0; i--) {
            var value = values.get(i - 1);
            if (value != null && value.matches("\\{[0-9,]*}")) {
                typed = typed.replaceAll("\\$" + i + "(?!\\d)", "cast(\\$" + i + " as bigint[])");
            }
        }
        return forJdbc(typed);
    }
}
