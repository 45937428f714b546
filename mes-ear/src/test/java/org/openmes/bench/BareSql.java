package org.openmes.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The statements that bring what a read shows, without those that find out who reads; by plain JDBC. */
final class BareSql {
    private static final int RECORDINGS = 9;

    private final List<PreparedStatement> statements = new ArrayList<>();

    private BareSql() {}

    /** Those the server sends for a path: the fewest of some times, for it has work of its own meanwhile. */
    static BareSql of(StatementLog log, Rest reader, String path, Connection connection) throws Exception {
        List<List<Logged>> recordings = new ArrayList<>();
        while (recordings.size() < RECORDINGS) {
            var recording = log.during("openmes", () -> reader.get(path)).stream()
                    .filter(logged -> !logged.begins() && !logged.commits())
                    .filter(logged -> !logged.sql().contains("api_token"))
                    .toList();
            if (!recording.isEmpty()) { // else the session does not log yet
                recordings.add(recording);
            }
        }
        var least = recordings.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
        var bare = new BareSql();
        for (var logged : least) {
            var statement = connection.prepareStatement(Placeholders.forJdbc(logged.sql(), logged.values()));
            for (var i = 0; i < logged.values().size(); i++) {
                statement.setObject(i + 1, logged.values().get(i), Types.OTHER);
            }
            bare.statements.add(statement);
        }
        return bare;
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
