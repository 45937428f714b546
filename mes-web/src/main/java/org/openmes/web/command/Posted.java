package org.openmes.web.command;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

/**
 * The fields of the form that was sent, as the types that services take. What cannot be read is collected by field;
 * {@link #check} ends there.
 */
@RequestScoped
public class Posted {
    private final Violations violations = new Violations();

    @Inject
    HttpServletRequest request;

    /** The text without blanks around it; null when nothing was typed. */
    public @Nullable String text(String field) {
        var given = request.getParameter(field);
        if (given == null || given.isBlank()) {
            return null;
        }
        return given.replace("\0", "").strip().replace("\r\n", "\n");
    }

    /** As it was typed, for passwords; empty when the field is missing. */
    public String verbatim(String field) {
        var given = request.getParameter(field);
        return given == null ? "" : given;
    }

    /** Whether the form has the field, whatever is in it. */
    public boolean has(String field) {
        return request.getParameter(field) != null;
    }

    /** Whether a box was ticked. */
    public boolean flag(String field) {
        return request.getParameter(field) != null;
    }

    /** A number with a point as decimal sign. */
    public @Nullable BigDecimal decimal(String field) {
        var given = text(field);
        if (given == null) {
            return null;
        }
        if (!given.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
            violations.add(field, "validation.number");
            return null;
        }
        return new BigDecimal(given);
    }

    public @Nullable Integer integer(String field) {
        var given = text(field);
        if (given == null) {
            return null;
        }
        if (!given.matches("-?\\d{1,9}")) {
            violations.add(field, "validation.integer");
            return null;
        }
        return Integer.valueOf(given);
    }

    /** The key of a record that was chosen. */
    public @Nullable Long key(String field) {
        var given = text(field);
        if (given == null) {
            return null;
        }
        if (!given.matches("\\d{1,18}")) {
            violations.add(field, "validation.unknown", given);
            return null;
        }
        return Long.valueOf(given);
    }

    /** The keys of all records that were ticked. */
    public List<Long> keys(String field) {
        var given = request.getParameterValues(field);
        return given == null
                ? List.of()
                : Arrays.stream(given)
                        .filter(key -> key.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .distinct()
                        .toList();
    }

    public @Nullable LocalDate date(String field) {
        var given = text(field);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            violations.add(field, "validation.date");
            return null;
        }
    }

    /** A time of the day to the minute. */
    public @Nullable LocalTime time(String field) {
        var given = text(field);
        if (given == null) {
            return null;
        }
        if (!given.matches("([01]\\d|2[0-3]):[0-5]\\d(:00)?")) {
            violations.add(field, "validation.time");
            return null;
        }
        return LocalTime.parse(given);
    }

    /** One of the constants of an enum. */
    public <E extends Enum<E>> @Nullable E constant(String field, Class<E> type) {
        var given = text(field);
        if (given == null) {
            return null;
        }
        var found = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(given.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (found.isEmpty()) {
            violations.add(field, "validation.one_of", List.of(type.getEnumConstants()));
        }
        return found.orElse(null);
    }

    /** The version of the record that the form was drawn from. */
    public @Nullable Long version() {
        return key("version");
    }

    /**
     * Ends here when a field could not be read.
     *
     * @throws ValidationException with the reasons by field
     */
    public void check() {
        violations.throwIfAny();
    }
}
