package org.openmes.runner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The running application server, a process of its own that listens on the loopback address only. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final ServerFolder folder;
    private final int httpPort;
    private final int managementPort;

    private ServerProcess(Process process, ServerFolder folder, int httpPort, int managementPort) {
        this.process = process;
        this.folder = folder;
        this.httpPort = httpPort;
        this.managementPort = managementPort;
    }

    /** @param node its name among the nodes of a cluster; null when it stands alone */
    static ServerProcess start(
            Path home, ServerFolder folder, int httpPort, @Nullable String node, Map<String, String> environment) {
        int managementPort = FreePorts.any();
        String name = node == null ? "local" : node;
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home)
                .setBaseDirectory(folder.path())
                .setServerReadOnlyConfiguration(node == null ? "standalone.xml" : "standalone-ha.xml")
                .setJavaOptions(javaOptions(environment));
        command.addServerArgument("-Djboss.http.port=" + httpPort);
        command.addServerArgument("-Djboss.management.http.port=" + managementPort);
        command.addServerArgument("-Djboss.node.name=" + name);
        command.addServerArgument("-Djboss.tx.node.id=" + name);
        if (node != null) {
            command.addServerArgument("-Dopenmes.cluster.port=" + FreePorts.any());
            command.addServerArgument("-Dopenmes.cluster.failure.port=" + FreePorts.any());
        }
        String facesStage = System.getProperty(EditedPages.STAGE);
        if (facesStage != null) {
            command.addServerArgument("-D" + EditedPages.STAGE + "=" + facesStage);
        }
        ProcessBuilder builder = new ProcessBuilder(command.build());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(folder.console().toFile());
        try {
            return new ServerProcess(builder.start(), folder, httpPort, managementPort);
        } catch (IOException e) {
            throw new CannotRunException("The server's process could not be started: " + e.getMessage(), e);
        }
    }

    /** The heap is what JBOSS_JAVA_SIZING says, as for the server's own scripts. */
    private static String[] javaOptions(Map<String, String> environment) {
        List<String> options = new ArrayList<>(List.of(
                environment.getOrDefault("JBOSS_JAVA_SIZING", "-Xmx512m").trim().split("\\s+")));
        options.add("-Djava.net.preferIPv4Stack=true");
        if (Runtime.version().feature() >= 24) {
            // Later releases warn about what libraries of the server do, where earlier ones do not know these options.
            options.add("--enable-native-access=ALL-UNNAMED");
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options.toArray(String[]::new);
    }

    int httpPort() {
        return httpPort;
    }

    int managementPort() {
        return managementPort;
    }

    long pid() {
        return process.pid();
    }

    /** @param application whether to wait for the application, or only until the server takes deployments */
    void await(boolean application) throws InterruptedException {
        await(URI.create(
                application
                        ? "http://127.0.0.1:" + httpPort + "/api/health/ready"
                        : "http://127.0.0.1:" + managementPort + "/health/live"));
    }

    private void await(URI health) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers(client, health)) {
            if (!process.isAlive()) {
                throw new CannotRunException("The server has ended while it was starting; the reason stands in "
                        + folder.log() + " or in " + folder.console() + ".");
            }
            if (folder.hasFailed()) {
                throw new CannotRunException(folder.refusal()
                        .orElse("The application refused to start; the reason stands in " + folder.log() + "."));
            }
            if (Instant.now().isAfter(end)) {
                throw new CannotRunException("The application was not ready after " + PATIENCE.toMinutes()
                        + " minutes; see " + folder.log() + ".");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static boolean answers(HttpClient client, URI health) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens yet: the caller asks again.
            return false;
        }
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        Stopping.stop(process.toHandle());
    }
}
