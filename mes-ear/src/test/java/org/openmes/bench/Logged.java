package org.openmes.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the database has logged it.
 *
 * @param application what the connection calls itself
 * @param session tells connections apart
 * @param sql with placeholders {@code $1}, {@code $2}
 * @param values of the placeholders, as text
 */
record Logged(String application, String session, String sql, List<@Nullable String> values) {
    boolean begins() {
        return sql.startsWith("BEGIN");
    }

    boolean commits() {
        return sql.startsWith("COMMIT");
    }
}
