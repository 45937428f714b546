package org.openmes.api.problem;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openmes.api.request.RequestRefusal;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;

/** What faults of the database mean to the caller, by their SQLSTATE. */
final class DatabaseFaults {
    private static final String UNIQUE_VIOLATION = "23505";
    /** Lost connection, too few resources, shutting down: somebody else's trouble, worth another try. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");
    /** Deadlock, serialization failure, lock not available: another try helps. */
    private static final Set<String> COLLISION = Set.of("40001", "40P01", "55P03");

    private static final String FOREIGN_KEY_VIOLATION = "23503";
    /** A value the database cannot hold: the rules should have refused it earlier. */
    private static final String BAD_VALUE = "22";

    private static final Pattern KEY = Pattern.compile("Key \\((.*?)\\)=\\(");
    private static final Pattern CONSTRAINT = Pattern.compile("\"uk_(\\w+)\"");
    private static final Pattern WORD = Pattern.compile("[a-z_]+");
    private static final Set<String> NO_COLUMN = Set.of("lower", "text", "character", "varying", "coalesce");

    private DatabaseFaults() {}

    static DomainException unavailable() {
        return new RequestRefusal(ErrorCode.UNAVAILABLE, Message.of("unavailable.try_again"));
    }

    static Optional<DomainException> refusalFor(SQLException fault) {
        var state = fault.getSQLState();
        if (state == null || state.length() < 2) {
            return Optional.empty();
        } else if (UNIQUE_VIOLATION.equals(state)) {
            return Optional.of(ValidationException.duplicate(field(String.valueOf(fault.getMessage()))));
        } else if (FOREIGN_KEY_VIOLATION.equals(state)) {
            return Optional.of(new RuleException(ErrorCode.IN_USE, "id", Message.of("in_use_elsewhere")));
        } else if (COLLISION.contains(state) || AWAY.contains(state.substring(0, 2))) {
            return Optional.of(unavailable());
        } else if (state.startsWith(BAD_VALUE)) {
            return Optional.of(ValidationException.of("request", "validation.invalid"));
        }
        return Optional.empty();
    }

    /** The last column of the key: the others say within what it is unique. */
    static String field(String message) {
        var key = KEY.matcher(message);
        var columns = key.find() ? key.group(1) : "";
        var last = WORD.matcher(columns.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .filter(word -> !NO_COLUMN.contains(word))
                .reduce((first, second) -> second);
        var constraint = CONSTRAINT.matcher(message);
        return last.orElseGet(() -> constraint.find() ? constraint.group(1) : "key");
    }
}
