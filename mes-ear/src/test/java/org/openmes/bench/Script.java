package org.openmes.bench;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements of the twenty commands of an order of one product, as the server has sent them.
 *
 * @param commands the statements of each command, in their order
 */
record Script(List<List<Line>> commands) {
    /** The value that is locked is the beginning of the key of the answer, so it tells that key in other statements. */
    private static final String LOCK = "pg_try_advisory_xact_lock";

    /** Which accounts have a token is asked of this table, before the transaction. */
    private static final String TOKENS = "api_token";

    /** A statement with its values. */
    record Line(String shape, List<Value> values) {}

    /** What was logged while an order was carried out, command by command. */
    record Recording(Client client, Order order, OffsetDateTime begin, List<List<Logged>> commands) {}

    /**
     * The usual statements: those of each command that most recordings agree on, for the server refreshes now and then
     * what it remembers.
     */
    static Script of(List<Recording> recordings) {
        return new Script(IntStream.range(0, Order.COMMANDS)
                .mapToObj(command -> usual(recordings, command))
                .toList());
    }

    private static List<Line> usual(List<Recording> recordings, int command) {
        Map<List<String>, List<Recording>> alike = recordings.stream()
                .collect(Collectors.groupingBy(
                        recording -> shapes(recording.commands().get(command)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var most = alike.values().stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElseThrow();
        if (2 * most.size() <= recordings.size()) {
            throw new IllegalStateException(
                    "The server sends other statements each time for command " + command + ": " + alike.keySet());
        }
        return lines(most.get(most.size() - 1), command);
    }

    private static List<Line> lines(Recording recording, int command) {
        var logged = recording.commands().get(command);
        var first = new Occasion(recording.client(), recording.order(), digest(logged), recording.begin());
        var lines = new ArrayList<Line>();
        for (var statement : logged) {
            var values = statement.values().stream()
                    .map(value -> Value.of(value, first))
                    .toList();
            lines.add(new Line(shape(statement), values));
        }
        return lines;
    }

    private static byte[] digest(List<Logged> logged) {
        var lock = logged.stream()
                .filter(statement -> statement.sql().contains(LOCK))
                .map(statement -> Long.parseLong(statement.values().get(0)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The server does not lock the key of a request any more."));
        var start =
                HexFormat.of().formatHex(ByteBuffer.allocate(8).putLong(lock).array());
        return logged.stream()
                .flatMap(statement -> statement.values().stream())
                .filter(value -> value != null && value.length() == 64 && value.startsWith(start))
                .findFirst()
                .map(HexFormat.of()::parseHex)
                .orElseThrow();
    }

    /** The same without the statements that touch a table. */
    Script without(String table) {
        return new Script(commands.stream()
                .map(lines -> lines.stream()
                        .filter(line -> !line.shape().contains(table))
                        .toList())
                .toList());
    }

    /** All statements of an order without their values. */
    List<String> shapes() {
        return commands.stream().flatMap(List::stream).map(Line::shape).toList();
    }

    /** What commands have sent, without what the server does for itself meanwhile on other connections. */
    static List<Logged> ofCommands(List<Logged> logged) {
        Map<String, List<Logged>> running = new HashMap<>();
        Set<Logged> own = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var statement : logged) {
            var transaction = running.get(statement.session());
            if (statement.begins()) {
                running.put(statement.session(), new ArrayList<>(List.of(statement)));
            } else if (transaction != null) {
                transaction.add(statement);
                if (statement.commits()) {
                    running.remove(statement.session());
                    if (transaction.stream().anyMatch(part -> part.sql().contains(LOCK))) {
                        own.addAll(transaction);
                    }
                }
            } else if (statement.sql().contains(TOKENS)) {
                own.add(statement);
            }
        }
        return logged.stream().filter(own::contains).toList();
    }

    static List<String> shapes(List<Logged> logged) {
        return logged.stream().map(Script::shape).toList();
    }

    private static String shape(Logged statement) {
        return statement.sql().replaceAll("\\s+", " ").strip();
    }

    /** How many statements the commands of a kind send, the beginning and end of transactions not counted. */
    double statements(Function<Integer, Boolean> which) {
        return IntStream.range(0, Order.COMMANDS)
                .filter(which::apply)
                .mapToLong(command -> commands.get(command).stream()
                        .filter(line -> !line.shape().matches("BEGIN.*|COMMIT"))
                        .count())
                .average()
                .orElseThrow();
    }
}
