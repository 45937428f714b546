package org.openmes.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a filtered list, which is read page by page, or stretch by stretch. A stretch looks up its keys first, each part
 * of it by itself, so that an index in the order of the list is entered where the stretch begins.
 *
 * @param columns what comes before the columns of the tables: {@code select …}
 * @param table the table of the list with its alias, as {@code work_order o}, and what the conditions look at besides
 * @param joins what belongs to its rows
 * @param key the column with its key, as {@code o.id}
 * @param conditions what the rows must fulfil, by columns of the table alone
 * @param keyset the order of the list; where it is read in stretches, by columns of the table alone
 */
public record ListQuery(String columns, String table, String joins, String key, Conditions conditions, Keyset keyset) {
    private static final String DATA_EXCEPTION = "22";

    /** Reads a page, and counts all rows exactly. */
    public <T> Page<T> page(Handle handle, PageRequest request, Class<T> type) {
        var rows = conditions
                .bind(handle.createQuery(columns + " from " + table + " " + joins + conditions.where() + " order by "
                        + keyset.order() + " limit :limit offset :offset"))
                .bind("limit", request.perPage())
                .bind("offset", request.offset())
                .mapTo(type)
                .list();
        return new Page<>(rows, request.equals(PageRequest.ALL) ? rows.size() : count(handle), request);
    }

    private long count(Handle handle) {
        return conditions
                .bind(handle.createQuery("select count(*) from " + table + conditions.where()))
                .mapTo(Long.class)
                .one();
    }

    /**
     * Reads a stretch.
     *
     * @throws ValidationException under {@code cursor}, when it is none of this list
     */
    public <T> Slice<T> slice(Handle handle, CursorRequest request, Class<T> type) {
        var position = request.cursor() == null ? null : keyset.position(request.cursor());
        try (var query = conditions.bind(handle.createQuery(sql(position)))) {
            if (position != null) {
                bindKeys(query, position);
            }
            return slice(
                    request.limit(),
                    query.bind("most", request.limit() + 1)
                            .map(new Placed<>(type))
                            .list());
        } catch (UnableToExecuteStatementException e) {
            throw position != null && isUnreadable(e) ? Keyset.unknown() : e;
        }
    }

    /** With one row more than wanted, if there is one: it tells that the list goes on. */
    private <T> Slice<T> slice(int limit, List<Row<T>> rows) {
        var wanted = rows.stream().limit(limit).toList();
        var next = rows.size() > limit ? keyset.cursorOf(wanted.get(limit - 1).position()) : null;
        return new Slice<>(wanted.stream().map(Row::value).toList(), next);
    }

    private void bindKeys(Query query, Keyset.Position position) {
        for (var index = 0; index < position.values().size(); index++) {
            if (position.values().get(index) != null) {
                query.bind("key" + index, position.values().get(index));
            }
        }
    }

    /** Values that were made up, not told: the database cannot read them as what they should be. */
    private static boolean isUnreadable(UnableToExecuteStatementException failure) {
        return failure.getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith(DATA_EXCEPTION);
    }

    private String sql(Keyset.@Nullable Position position) {
        var head = columns + ", " + keyset.values() + " as list_position from " + table + " " + joins;
        var tail = " order by " + keyset.order() + " limit :most";
        return head + (position == null ? conditions.where() : " where " + key + " in (" + keys(position) + ")") + tail;
    }

    private String keys(Keyset.Position position) {
        return keyset.after(position).stream()
                .map(stretch -> "(select " + key + " from " + table + conditions.whereAlso(stretch) + " order by "
                        + keyset.order() + " limit :most)")
                .collect(Collectors.joining(" union all "));
    }

    private record Row<T>(T value, List<@Nullable String> position) {}

    /** A row with its place in the list. */
    private record Placed<T>(Class<T> type) implements RowMapper<Row<T>> {
        @Override
        public Row<T> map(ResultSet row, StatementContext context) throws SQLException {
            var mapper = context.findRowMapperFor(type).orElseThrow();
            var position = (String[]) row.getArray("list_position").getArray();
            return new Row<>(mapper.map(row, context), Arrays.asList(position));
        }
    }
}
