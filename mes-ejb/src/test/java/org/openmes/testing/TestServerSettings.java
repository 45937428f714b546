package org.openmes.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openmes.runner.DatabaseAccess;

/**
 * Each test class leaves the settings as its first test found them: they hold for all the others, in whatever order these
 * run.
 */
public final class TestServerSettings implements BeforeEachCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(TestServerSettings.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        store(context).getOrComputeIfAbsent(context.getRequiredTestClass(), any -> read());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Object found = store(context).get(context.getRequiredTestClass());
        Map<String, String> left = read();
        if (found != null && !left.equals(found)) {
            throw new AssertionError("found the settings " + found + " and left " + left);
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(OURS);
    }

    private static Map<String, String> read() {
        DatabaseAccess database = TestServer.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select key, coalesce(value #>> '{}', '') from mes.system_setting")) {
            Map<String, String> settings = new TreeMap<>();
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
            return settings;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
