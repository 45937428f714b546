package org.openmes.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.openmes.bench.Script.Line;

/** The statements of the server again, by plain JDBC on one connection: the same work without the application. */
final class Replay implements Floor, AutoCloseable {
    private final Connection connection;
    private final Client client;
    private final List<Script> scripts;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private OffsetDateTime begin = OffsetDateTime.MIN;

    /** @param scripts one for each product */
    Replay(Connection connection, Client client, List<Script> scripts) {
        this.connection = connection;
        this.client = client;
        this.scripts = scripts;
    }

    @Override
    public void command(Order order, int command) throws SQLException {
        if (command == 0) {
            begin = OffsetDateTime.now(ZoneOffset.UTC);
        }
        var digest = new byte[32];
        ThreadLocalRandom.current().nextBytes(digest);
        var occasion = new Occasion(client, order, digest, begin);
        var texts = occasion.texts();
        for (var line : scripts.get(order.product()).commands().get(command)) {
            if (line.shape().startsWith("BEGIN")) {
                connection.setAutoCommit(false);
            } else if (line.shape().startsWith("COMMIT")) {
                connection.commit();
                connection.setAutoCommit(true);
            } else {
                send(line, occasion, texts);
            }
        }
    }

    private void send(Line line, Occasion occasion, Map<String, String> texts) throws SQLException {
        var statement = prepared.get(line.shape());
        if (statement == null) {
            statement = connection.prepareStatement(Placeholders.forJdbc(line.shape()));
            prepared.put(line.shape(), statement);
        }
        for (var i = 0; i < line.values().size(); i++) {
            // Without a type: the database finds it out, as it did for the server's statement.
            statement.setObject(i + 1, line.values().get(i).on(occasion, texts), Types.OTHER);
        }
        if (statement.execute()) {
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    // They have travelled, which is what costs.
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
