package org.openmes.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statements that bring what a read shows, without those that find out who reads; by plain JDBC.
 *
 * <p>A read is one transaction. Those of the server's own work are short ones in between.
 */
final class BareSql {
    private static final int RECORDINGS = 5;

    private final List<PreparedStatement> statements = new ArrayList<>();

    private BareSql() {}

    /** Those the server sends for a path. */
    static BareSql of(StatementLog log, Rest reader, String path, Connection connection) throws Exception {
        List<List<Logged>> transactions = new ArrayList<>();
        for (var i = 0; i < RECORDINGS; i++) { // sessions begin to log a moment later
            transactions.addAll(transactions(log.during("openmes", () -> reader.get(path))));
        }
        var longest = transactions.stream()
                .max(Comparator.comparingInt(BareSql::length))
                .orElseThrow();
        var bare = new BareSql();
        for (var logged : longest) {
            var statement = connection.prepareStatement(Placeholders.forJdbc(logged.sql(), logged.values()));
            for (var i = 0; i < logged.values().size(); i++) {
                statement.setObject(i + 1, logged.values().get(i), Types.OTHER);
            }
            bare.statements.add(statement);
        }
        return bare;
    }

    private static List<List<Logged>> transactions(List<Logged> logged) {
        Map<String, List<Logged>> running = new HashMap<>();
        List<List<Logged>> whole = new ArrayList<>();
        for (var statement : logged) {
            if (statement.begins()) {
                running.put(statement.session(), new ArrayList<>());
            } else if (statement.commits()) {
                Optional.ofNullable(running.remove(statement.session())).ifPresent(whole::add);
            } else if (running.containsKey(statement.session())) {
                running.get(statement.session()).add(statement);
            }
        }
        return whole;
    }

    private static int length(List<Logged> statements) {
        return statements.stream()
                .mapToInt(statement -> statement.sql().length())
                .sum();
    }

    int count() {
        return statements.size();
    }

    void run() throws SQLException {
        for (var statement : statements) {
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    // They have travelled, which is what costs.
                }
            }
        }
    }
}
