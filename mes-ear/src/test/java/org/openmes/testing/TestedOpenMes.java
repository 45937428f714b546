package org.openmes.testing;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openmes.api.Caller;
import org.openmes.runner.DatabaseAccess;
import org.openmes.runner.LocalOpenMes;
import org.openmes.runner.RunningOpenMes;

/**
 * Gives all tests of one process the deployed application with a fresh database; found by itself. It ends with the process:
 * where several share the tests, each class is a run of its own. With mes.it.attach=true it is the one that the local
 * runner has started, which keeps running; its Admin's password is then read from the environment variable
 * OPENMES_ADMIN_PASSWORD.
 */
public final class TestedOpenMes implements BeforeAllCallback {

    private static final String ADMIN_PASSWORD = "Tests-only-4711";

    private static boolean isThere;
    /** The same on all nodes. */
    private static final String ENCRYPTION_KEY = "bm9ib2R5IGtub3dzIHRoaXMga2V5IGJ1dCB0ZXN0cy4=";

    @Override
    public void beforeAll(ExtensionContext context) {
        provide();
    }

    private static synchronized void provide() {
        if (isThere) {
            return;
        }
        if (Boolean.getBoolean("mes.it.attach")) {
            Map<String, String> environment = System.getenv();
            Path folder = Path.of(property("openmes.project"))
                    .resolve(environment.getOrDefault("OPENMES_DATA_DIR", ".openmes"));
            publish(RunningOpenMes.attach(folder), environment.getOrDefault("OPENMES_ADMIN_PASSWORD", ""));
        } else {
            publish(start().running(), ADMIN_PASSWORD);
        }
        allowManyRequests(url());
        isThere = true;
    }

    private static LocalOpenMes start() {
        try {
            return LocalOpenMes.startAnew(new LocalOpenMes.Plan(
                    Path.of(property("openmes.project")),
                    Path.of(property("openmes.server.home")),
                    Path.of(property("openmes.test.data")),
                    Path.of(property("openmes.application")),
                    0,
                    environment()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the application started", e);
        }
    }

    private static void publish(RunningOpenMes running, String adminPassword) {
        System.setProperty("openmes.test.http.port", Integer.toString(running.httpPort()));
        System.setProperty("openmes.test.management.port", Integer.toString(running.managementPort()));
        System.setProperty("openmes.test.running", running.data().toString());
        System.setProperty("openmes.test.url", url().toString());
        System.setProperty("openmes.test.admin.password", adminPassword);
    }

    /** Where its pages begin, with the slash at the end. */
    public static URI url() {
        return URI.create("http://127.0.0.1:" + property("openmes.test.http.port") + "/");
    }

    /** Where the server tells about itself. */
    public static URI management() {
        return URI.create("http://127.0.0.1:" + property("openmes.test.management.port") + "/");
    }

    public static String adminUsername() {
        return "admin";
    }

    public static String adminPassword() {
        return property("openmes.test.admin.password");
    }

    /** The database as the application's role and as the owner. */
    public static DatabaseAccess database() {
        return RunningOpenMes.attach(data()).database();
    }

    /** What the server has logged so far. */
    public static Path serverLog() {
        return data().resolve("server").resolve("log").resolve("server.log");
    }

    /** The tests that follow in this process are given this one instead; what they were given before. */
    public static RunningOpenMes replace(RunningOpenMes other) {
        var former = RunningOpenMes.attach(data());
        publish(other, adminPassword());
        return former;
    }

    /** Tests ask more often than programs may; the test of that limit sets one of its own. */
    static void allowManyRequests(URI node) {
        var allowed = Caller.signedIn(node, adminUsername(), adminPassword())
                .patch("/settings", "{\"api_requests_per_minute\":0}");
        if (allowed.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new IllegalStateException(allowed.asString());
        }
    }

    /** What a server of a test is started with. */
    static Map<String, String> environment() {
        return Map.of(
                "OPENMES_ADMIN_USERNAME",
                adminUsername(),
                "OPENMES_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                "OPENMES_ENCRYPTION_KEY",
                ENCRYPTION_KEY,
                "JBOSS_JAVA_SIZING",
                "-Xmx512m " + property("openmes.test.java"));
    }

    private static Path data() {
        return Path.of(property("openmes.test.running"));
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(
                    "no " + name + ": is the extension " + TestedOpenMes.class + " registered?");
        }
        return value;
    }
}
