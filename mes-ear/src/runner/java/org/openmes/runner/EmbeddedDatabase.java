package org.openmes.runner;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** A real PostgreSQL out of the data folder, on a free port of the loopback address, with passwords. */
final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "openmes_owner";
    static final String APPLICATION = "openmes";
    static final String DATABASE = "openmes";
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Passwords passwords;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Passwords passwords) {
        this.postgres = postgres;
        this.passwords = passwords;
    }

    /**
     * @param preparation the script that creates roles and schemas in a new database
     * @param durable false for data that nobody misses after a power cut, which is faster
     */
    static EmbeddedDatabase start(DataFolder folder, Path preparation, boolean durable) {
        Passwords passwords = Passwords.in(folder);
        EmbeddedDatabase database =
                new EmbeddedDatabase(postgres(folder, passwords, durable ? "on" : "off"), passwords);
        try {
            database.prepare(Files.readString(preparation), folder.resolve("database"));
            return database;
        } catch (SQLException | IOException e) {
            database.close();
            throw new CannotRunException("The database in " + folder.path() + " could not be prepared: " + e, e);
        }
    }

    private static EmbeddedPostgres postgres(DataFolder folder, Passwords passwords, String durable) {
        Path log = folder.resolve("database.log");
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("database"))
                    .setOverrideWorkingDirectory(
                            folder.resolve(DataFolder.PROGRAMS).toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setConnectConfig("password", passwords.superuser())
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "und")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("unix_socket_directories", "")
                    // The passwords are random: to slow guesses down protects nothing, and it slows each connection.
                    .setServerConfig("scram_iterations", "1")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new CannotRunException(
                    "The embedded PostgreSQL does not start on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + " (see " + log
                            + "): set OPENMES_DB_URL to a PostgreSQL of your own.",
                    e);
        }
    }

    private void prepare(String script, Path folder) throws SQLException, IOException {
        try (Connection server = connect("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password '" + passwords.superuser() + "'");
            if (isMissing(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE);
            }
        }
        requirePasswords(folder);
        try (Connection database = connect(DATABASE);
                Statement statement = database.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = '" + APPLICATION + "'")) {
                database.setAutoCommit(false);
                statement.execute(filled(script));
                database.commit();
            }
        }
    }

    /** The fresh database believes everyone on this machine. */
    private void requirePasswords(Path folder) throws IOException, SQLException {
        Files.writeString(
                folder.resolve("pg_hba.conf"),
                "host all all 127.0.0.1/32 scram-sha-256\n" + "host all all ::1/128 scram-sha-256\n");
        try (Connection server = connect("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    /** Puts our values where psql would put its variables. */
    private String filled(String script) {
        Map<String, String> values = Map.of(
                ":\"database\"", '"' + DATABASE + '"',
                ":\"owner\"", '"' + OWNER + '"',
                ":\"application\"", '"' + APPLICATION + '"',
                ":'owner_password'", "'" + passwords.owner() + "'",
                ":'application_password'", "'" + passwords.application() + "'");
        String filled = script;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, passwords.superuser());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    DatabaseAccess access() {
        return new DatabaseAccess(url(DATABASE), APPLICATION, passwords.application(), OWNER, passwords.owner());
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
