package org.openmes.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a filtered list with their values. What does not restrict is not asked, so that the planner sees a
 * simple query.
 */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A condition that needs no value. */
    public Conditions with(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * A condition, unless its value is null.
     *
     * @param name by which the condition names the value
     */
    public Conditions with(String name, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** A value that the table of the list names itself, as a subquery does. */
    public Conditions given(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The column is one of these keys or numbers; no condition when there are none. */
    public Conditions oneOf(String name, Collection<? extends Number> wanted, String column) {
        var type = wanted.stream().allMatch(Integer.class::isInstance) ? new Integer[0] : new Long[0];
        return with(name, wanted.isEmpty() ? null : wanted.toArray(type), column + " = any(:" + name + ")");
    }

    /** The column is the name of one of these constants; no condition when there are none. */
    public Conditions oneOfNames(String name, Collection<? extends Enum<?>> wanted, String column) {
        return oneOfTexts(name, wanted.stream().map(Enum::name).toList(), column);
    }

    /** The column is one of these texts; no condition when there are none. */
    public Conditions oneOfTexts(String name, Collection<String> wanted, String column) {
        var texts = wanted.isEmpty() ? null : wanted.toArray(String[]::new);
        return with(name, texts, column + " = any(:" + name + ")");
    }

    /** The line of a row is one that the actor may see. */
    public Conditions within(LineScope scope, String column) {
        var lines = scope.all() ? null : scope.ids().toArray(Long[]::new);
        return with("scope", lines, column + " = any(:scope)");
    }

    /**
     * The instant in the column is on one of these days.
     *
     * @param from the first day; null when it does not matter, as {@code to}, the last one
     * @param zone in which they are days
     */
    public Conditions onDays(String column, @Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        return with("from", from == null ? null : startOf(from, zone), column + " >= :from")
                .with("to", to == null ? null : startOf(to.plusDays(1), zone), column + " < :to");
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** What follows the tables; empty when nothing restricts. */
    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The same with one more. */
    String whereAlso(String condition) {
        return conditions.isEmpty() ? " where " + condition : where() + " and " + condition;
    }

    /** Gives a statement the values. */
    public <T extends SqlStatement<T>> T bind(T statement) {
        values.forEach(statement::bind);
        return statement;
    }
}
