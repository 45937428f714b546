package org.openmes.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openmes.runner.DatabaseAccess;
import org.openmes.runner.LocalOpenMes;
import org.openmes.runner.RunningOpenMes;

/**
 * Gives all in-container tests of one process one server with a fresh database. It ends with the process: where several
 * share the tests, each class is a run of its own. With mes.it.attach=true it is the one that the local runner has started,
 * which keeps running.
 */
public final class TestServer implements BeforeAllCallback {
    private static final String HEAP = "-Xmx1g";

    private static @Nullable DatabaseAccess database;

    @Override
    public void beforeAll(ExtensionContext context) {
        provide();
    }

    private static synchronized void provide() {
        if (database == null) {
            TestSize.announce();
            RunningOpenMes running = isAttached() ? RunningOpenMes.attach(runnersData()) : start().running();
            publish(running);
            database = running.database();
        }
    }

    /** Whether the tests use a server that was there before them. */
    static boolean isAttached() {
        return Boolean.getBoolean("mes.it.attach");
    }

    /** Of the server, which runs before the first test of a class. */
    static DatabaseAccess database() {
        return Objects.requireNonNull(database);
    }

    private static LocalOpenMes start() {
        try {
            return LocalOpenMes.startAnew(new LocalOpenMes.Plan(
                    folder("openmes.project"),
                    folder("openmes.server.home"),
                    folder("openmes.test.data"),
                    null,
                    0,
                    Map.of("JBOSS_JAVA_SIZING", HEAP + " " + System.getProperty("openmes.test.java"))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server started", e);
        }
    }

    private static Path runnersData() {
        String folder = System.getenv().getOrDefault("OPENMES_DATA_DIR", ".openmes");
        return folder("openmes.project").resolve(folder);
    }

    private static Path folder(String property) {
        return Path.of(System.getProperty(property));
    }

    /** Read by arquillian.xml. */
    private static void publish(RunningOpenMes running) {
        System.setProperty("openmes.test.http.port", Integer.toString(running.httpPort()));
        System.setProperty("openmes.test.management.port", Integer.toString(running.managementPort()));
    }
}
