package org.openmes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.openmes.runner.RunningOpenMes;

/** Connections to the database of a plant, past its server. */
final class Access {
    private final RunningOpenMes plant;
    private final String superuser;

    private Access(RunningOpenMes plant, String superuser) {
        this.plant = plant;
        this.superuser = superuser;
    }

    static Access to(RunningOpenMes plant) throws IOException {
        var passwords = new Properties();
        try (var file = Files.newInputStream(plant.data().resolve("database-passwords.properties"))) {
            passwords.load(file);
        }
        return new Access(plant, passwords.getProperty("superuser"));
    }

    /** As the application itself connects, and with its rights. */
    Connection application() throws SQLException {
        var database = plant.database();
        return connect(database.user(), database.password(), "bench");
    }

    Connection superuser() throws SQLException {
        return connect("postgres", superuser, "bench-superuser");
    }

    private Connection connect(String user, String password, String name) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("currentSchema", "mes");
        properties.setProperty("ApplicationName", name);
        return DriverManager.getConnection(plant.database().url(), properties);
    }

    /** Executes statements as the superuser, each by itself. */
    void execute(String... statements) throws SQLException {
        try (var database = superuser();
                var statement = database.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
