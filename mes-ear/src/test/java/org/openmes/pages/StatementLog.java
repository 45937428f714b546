package org.openmes.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openmes.runner.RunningOpenMes;

/** Counts what the database of a plant is asked, by its own log: the statements of the application, not
 * those that begin and end transactions. */
final class StatementLog {
    private static final Pattern STATEMENT = Pattern.compile(
            " openmes LOG:  (?:execute [^:]*|statement): (?!BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET |SHOW )");
    private static final int TIMES = 5;

    private final Path log;

    private StatementLog(Path log) {
        this.log = log;
    }

    /** Lets the database log every statement from now on. */
    static StatementLog of(RunningOpenMes plant) throws SQLException, IOException {
        Properties passwords = new Properties();
        try (var file = Files.newInputStream(plant.data().resolve("database-passwords.properties"))) {
            passwords.load(file);
        }
        try (var database = DriverManager.getConnection(
                        plant.database().url(), "postgres", passwords.getProperty("superuser"));
                var statement = database.createStatement()) {
            statement.execute("alter system set log_statement = 'all'");
            statement.execute("alter system set log_line_prefix = '%m [%p] %a '");
            statement.execute("select pg_reload_conf()");
        }
        return new StatementLog(plant.data().resolve("database.log"));
    }

    /** The least of several times: what the server does for itself meanwhile is not the page's. */
    int least(Runnable work) {
        work.run();
        return IntStream.range(0, TIMES).map(time -> once(work)).min().orElseThrow();
    }

    private int once(Runnable work) {
        try {
            long before = Files.size(log);
            work.run();
            byte[] all = Files.readAllBytes(log);
            String added = new String(all, (int) before, all.length - (int) before, StandardCharsets.UTF_8);
            return (int) STATEMENT.matcher(added).results().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
