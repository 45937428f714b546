package org.openmes.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of docs/integration/access.md: what comes of each operation for whom. */
final class AccessTable {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|(.*)\\|");

    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private AccessTable() {}

    static AccessTable read() {
        var file = Path.of(System.getProperty("openmes.project")).resolve("docs/integration/access.md");
        var table = new AccessTable();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(ROW::matcher)
                    .filter(row -> row.matches())
                    .forEach(row -> table.rows.put(
                            row.group(1),
                            Stream.of(row.group(2).split("\\|"))
                                    .map(String::strip)
                                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** The operations that have a row. */
    Iterable<String> operations() {
        return rows.keySet();
    }

    /** The cells of an operation behind its name; none when it has no row. */
    List<String> row(String operation) {
        return rows.getOrDefault(operation, List.of());
    }
}
