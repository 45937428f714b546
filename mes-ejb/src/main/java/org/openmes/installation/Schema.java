package org.openmes.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The database schema: migrated forward by its owner, checked for fit by the application (spec 18, Upgrade). */
class Schema {
    static final String NAME = "mes";

    private final DataSource application;

    Schema(DataSource application) {
        this.application = application;
    }

    /** Applies what is missing, as the owner; a second node that starts at the same time waits for the first. */
    void migrate(DataSource owner) {
        configured(owner).load().migrate();
    }

    /**
     * Refuses when the schema is older than this application, or newer than it can bear.
     *
     * @throws IllegalStateException saying what to do
     */
    void requireFit() {
        var newest = newestMigration();
        try (var connection = application.getConnection()) {
            var applied = appliedMigration(connection);
            if (newest.compareTo(applied) > 0) {
                throw new IllegalStateException(
                        "The database schema is " + (applied.isEmpty() ? "empty" : "at " + applied)
                                + ", this application needs " + newest
                                + ": migrate it first, or give the owner's credentials");
            }
            var oldest = text(connection, "select oldest_migration from mes.schema_compatibility");
            if (newest.compareTo(oldest) < 0) {
                throw new IllegalStateException(
                        "OpenMES cannot start: the database schema needs an application that knows migration " + oldest
                                + "; this one ends at " + newest + ": install a newer release");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("OpenMES cannot start: the database schema cannot be read", e);
        }
    }

    private static String appliedMigration(Connection connection) throws SQLException {
        var history = text(connection, "select to_regclass('mes.flyway_schema_history')");
        return history.isEmpty()
                ? ""
                : text(
                        connection,
                        "select max(version) from mes.flyway_schema_history where success and version is not null");
    }

    private String newestMigration() {
        return Stream.of(configured(application).load().info().all())
                .filter(migration ->
                        migration.getVersion() != null && migration.getState().isResolved())
                .map(migration -> migration.getVersion().getVersion())
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    private FluentConfiguration configured(DataSource source) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .defaultSchema(NAME)
                .createSchemas(false)
                .locations("classpath:db/migration")
                .placeholders(Map.of("application_role", applicationRole()));
    }

    private String applicationRole() {
        try (var connection = application.getConnection()) {
            return text(connection, "select quote_ident(session_user)");
        } catch (SQLException e) {
            throw new IllegalStateException("OpenMES cannot start: the database cannot be reached", e);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            return result.next() && result.getString(1) != null ? result.getString(1) : "";
        }
    }
}
