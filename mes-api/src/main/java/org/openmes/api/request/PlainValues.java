package org.openmes.api.request;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;

/** Values as callers write them, in bodies and parameters alike; null stands for text that does not fit the type. */
public final class PlainValues {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:00)?");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,18}(Z|[+-]\\d{2}(:?\\d{2})?)");

    private PlainValues() {}

    /** A whole number of 64 bits. */
    public static @Nullable Long whole(String text) {
        try {
            return WHOLE.matcher(text.strip()).matches() ? Long.valueOf(text.strip()) : null;
        } catch (NumberFormatException e) {
            return null; // twenty digits or so: not a number we know
        }
    }

    /** A whole number of 32 bits. */
    public static @Nullable Integer integer(String text) {
        var whole = whole(text);
        return whole != null && whole == whole.intValue() ? Integer.valueOf(whole.intValue()) : null;
    }

    /** A decimal of a size that can be calculated with; how many places are allowed is the domain's business. */
    public static @Nullable BigDecimal decimal(String text) {
        return DECIMAL.matcher(text.strip()).matches() ? new BigDecimal(text.strip()) : null;
    }

    /** True or false, nothing else. */
    public static @Nullable Boolean bool(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** A calendar date as {@code 2026-05-01}, from year 1 to 9999. */
    public static @Nullable LocalDate date(String text) {
        try {
            var date = DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
            return date != null && date.getYear() > 0 ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A time of the day to the minute, as {@code 06:00}; seconds may be there if they are none. */
    public static @Nullable LocalTime time(String text) {
        return TIME.matcher(text).matches() ? LocalTime.parse(text) : null;
    }

    /** An instant with its offset, as {@code 2026-04-18T06:00:00Z}. */
    public static @Nullable Instant instant(String text) {
        try {
            var instant = INSTANT.matcher(text).matches() ? OffsetDateTime.parse(text) : null;
            return instant != null && instant.getYear() > 0 ? instant.toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The constants that callers may name: all but the role that is never given to an account. */
    public static <E extends Enum<E>> List<E> constants(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant != Role.SYSTEM)
                .toList();
    }

    /** The constant of that name, in any case. */
    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, String text) {
        for (var constant : constants(type)) {
            if (constant.name().equalsIgnoreCase(text.strip())) {
                return constant;
            }
        }
        return null;
    }

    /** Whether the text can be stored: no NUL, no half of a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
