package org.openmes.shared;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Maps every record by its constructor, columns in snake_case. Which column goes where is found out once for each kind of
 * rows: it takes longer than reading a few of them.
 */
final class RecordMappers implements RowMapperFactory {
    private final Map<Type, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        return type instanceof Class<?> candidate && candidate.isRecord()
                ? Optional.of(mappers.computeIfAbsent(
                        type, record -> new RecordMapper<>(ConstructorMapper.of((Class<?>) candidate))))
                : Optional.empty();
    }

    /** One record; what it remembers of columns is as bounded as the statements of the application. */
    private static final class RecordMapper<T> implements RowMapper<T> {
        private final RowMapper<T> byConstructor;
        private final Map<List<String>, RowMapper<T>> byColumns = new ConcurrentHashMap<>();

        RecordMapper(RowMapper<T> byConstructor) {
            this.byConstructor = byConstructor;
        }

        @Override
        public T map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
            var columns = columns(rows);
            var known = byColumns.get(columns);
            if (known == null) {
                known = byConstructor.specialize(rows, context);
                byColumns.put(columns, known);
            }
            return known;
        }

        private static List<String> columns(ResultSet rows) throws SQLException {
            var names = rows.getMetaData();
            var columns = new ArrayList<String>(names.getColumnCount());
            for (var column = 1; column <= names.getColumnCount(); column++) {
                columns.add(names.getColumnLabel(column));
            }
            return columns;
        }
    }
}
