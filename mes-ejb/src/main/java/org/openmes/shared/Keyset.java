package org.openmes.shared;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list, which can go on after any row of it however many rows are before: what comes after is asked for
 * term by term, so that an index in this order is entered where the list goes on.
 *
 * @param terms what the rows are sorted by; the last one is never null and differs in all rows
 */
public record Keyset(List<Term> terms) {
    /**
     * A column to sort by.
     *
     * @param column the SQL expression
     * @param type its SQL type
     * @param nullable whether it can be null; rows without it come last in both directions
     */
    public record Term(String column, String type, boolean nullable, boolean descending) {
        /** A column that is never null, ascending. */
        public static Term required(String column, String type) {
            return new Term(column, type, false, false);
        }

        /** A column that can be null, ascending. */
        public static Term optional(String column, String type) {
            return new Term(column, type, true, false);
        }

        /** The same, the other way round. */
        public Term reversed() {
            return new Term(column, type, nullable, !descending);
        }

        private String order() {
            return column + (descending ? " desc" : "") + (nullable && descending ? " nulls last" : "");
        }
    }

    /** Where a list goes on: the values of the last row by the terms, as the database writes them. */
    public record Position(String order, List<@Nullable String> values) {}

    /** What may follow {@code order by}. */
    public String order() {
        return terms.stream().map(Term::order).collect(Collectors.joining(", "));
    }

    /** The values of a row by the terms, an array of texts. */
    public String values() {
        return terms.stream()
                .map(term -> "cast(" + term.column() + " as text)")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /**
     * The rows that come after a position, as conditions of which each holds for an unbroken stretch of them; together in
     * this order they are all. Parameters are named {@code key0}, {@code key1} and so on.
     */
    public List<String> after(Position position) {
        var stretches = new ArrayList<String>();
        for (var differing = terms.size() - 1; differing >= 0; differing--) {
            var same = IntStream.range(0, differing)
                    .mapToObj(index -> same(index, position))
                    .toList();
            for (var beyond : beyond(differing, position)) {
                stretches.add(String.join(" and ", with(same, beyond)));
            }
        }
        return stretches;
    }

    private String same(int index, Position position) {
        var column = terms.get(index).column();
        return position.values().get(index) == null ? column + " is null" : column + " = " + key(index);
    }

    private List<String> beyond(int index, Position position) {
        var term = terms.get(index);
        if (position.values().get(index) == null) {
            return List.of();
        }
        var further = term.column() + (term.descending() ? " < " : " > ") + key(index);
        return term.nullable() ? List.of(further, term.column() + " is null") : List.of(further);
    }

    private String key(int index) {
        return "cast(:key" + index + " as " + terms.get(index).type() + ")";
    }

    private static List<String> with(List<String> some, String one) {
        var all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    /** The cursor of the row with these values. */
    public String cursorOf(List<@Nullable String> values) {
        var position = JsonText.write(new Position(fingerprint(), values));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The position that a cursor of a list in this order names.
     *
     * @throws ValidationException under {@code cursor}, when it is none or one of another order
     */
    public Position position(String cursor) {
        Position position;
        try {
            position = JsonText.read(
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8), Position.class);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw unknown();
        }
        if (position == null
                || !fingerprint().equals(position.order())
                || position.values() == null
                || position.values().size() != terms.size()) {
            throw unknown();
        }
        return position;
    }

    /** What a cursor is refused with that the database cannot read either. */
    public static ValidationException unknown() {
        return ValidationException.of("cursor", "validation.cursor");
    }

    /** Tells orders apart, in a few characters. */
    private String fingerprint() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(order()))
                .substring(0, 8);
    }
}
