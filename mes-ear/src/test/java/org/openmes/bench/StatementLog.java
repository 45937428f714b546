package org.openmes.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads in the log of the database which statements somebody has sent, with their values. Connections begin and end to
 * log a moment after opening and closing.
 */
final class StatementLog implements AutoCloseable {
    private static final Pattern ENTRY =
            Pattern.compile("(?ms)^bench\\|([^|]*)\\|(\\d+)\\|(\\w+):  (.*?)(?=^bench\\||\\z)");
    private static final Pattern STATEMENT = Pattern.compile("(?s)(?:execute [^:]*|statement): (.*)");
    private static final Pattern VALUE = Pattern.compile("(?s)\\$\\d+ = (?:NULL|'([^']*(?:''[^']*)*)')");

    private final Access access;
    private final Path file;

    private StatementLog(Access access, Path file) {
        this.access = access;
        this.file = file;
    }

    static StatementLog open(Access access, Path data) throws SQLException {
        access.execute(
                "alter system set log_statement = 'all'",
                "alter system set log_line_prefix = 'bench|%a|%p|'",
                "select pg_reload_conf()");
        return new StatementLog(access, data.resolve("database.log"));
    }

    /** What a kind of connection sends while the work is done. */
    List<Logged> during(String application, Callable<?> work) throws Exception {
        var before = Files.size(file);
        work.call();
        return read(before).stream()
                .filter(logged -> logged.application().equals(application))
                .toList();
    }

    private List<Logged> read(long from) throws IOException {
        var all = Files.readAllBytes(file);
        var text = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
        var found = new ArrayList<Logged>();
        ENTRY.matcher(text).results().forEach(entry -> add(found, entry));
        return found;
    }

    private static void add(List<Logged> found, MatchResult entry) {
        var message = entry.group(4).strip().replace("\n\t", "\n");
        if (entry.group(3).equals("DETAIL") && message.regionMatches(true, 0, "parameters: ", 0, 12)) {
            var last = found.remove(found.size() - 1);
            found.add(new Logged(last.application(), last.session(), last.sql(), values(message)));
            return;
        }
        var statement = STATEMENT.matcher(message);
        if (entry.group(3).equals("LOG") && statement.matches()) {
            found.add(new Logged(entry.group(1), entry.group(2), statement.group(1), List.of()));
        }
    }

    private static List<@Nullable String> values(String message) {
        var values = new ArrayList<@Nullable String>();
        VALUE.matcher(message).results().forEach(value -> {
            var text = value.group(1);
            values.add(text == null ? null : text.replace("''", "'"));
        });
        return values;
    }

    @Override
    public void close() throws SQLException {
        access.execute(
                "alter system reset log_statement", "alter system reset log_line_prefix", "select pg_reload_conf()");
    }
}
