package org.openmes.api.request;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ValidationException;

/** Parameters that may be repeated, or hold several values separated by commas (spec 17.1). */
public final class ListValues {
    private ListValues() {}

    /** The single values. */
    public static List<String> texts(Collection<String> given) {
        return given.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Keys of records. */
    public static Set<Long> wholes(String name, Collection<String> given) {
        return parsed(name, given, PlainValues::whole, "validation.integer");
    }

    /** Small whole numbers. */
    public static Set<Integer> integers(String name, Collection<String> given) {
        return parsed(name, given, PlainValues::integer, "validation.integer");
    }

    /** Constants, in any case. */
    public static <E extends Enum<E>> Set<E> constants(String name, Class<E> type, Collection<String> given) {
        var names = PlainValues.constants(type);
        return parsed(name, given, text -> PlainValues.constant(type, text), "validation.one_of", names);
    }

    private static <T> Set<T> parsed(
            String name,
            Collection<String> given,
            Function<String, @Nullable T> parse,
            String reason,
            Object... arguments) {
        return texts(given).stream()
                .map(text -> {
                    var value = parse.apply(text);
                    if (value == null) {
                        throw ValidationException.of(name, reason, arguments);
                    }
                    return value;
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
