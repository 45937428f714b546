package org.openmes.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openmes.runner.LocalOpenMes.Plan;

/** Runs OpenMES for a person at a terminal, until they stop it. */
public final class DevRunner {

    private DevRunner() {}

    /** @param arguments the root of the source tree, the server's folder, the application */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        } catch (CannotRunException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path project, Path serverHome, Path application) throws InterruptedException {
        boolean demo = isAsked("demo");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.entrySet().removeIf(DevRunner::isEmptySetting);
        Path data = project.resolve(environment.getOrDefault("OPENMES_DATA_DIR", ".openmes"))
                .normalize();
        if (demo) {
            environment.put("OPENMES_DEMO", "true");
        }
        LocalOpenMes openMes =
                start(new Plan(project, serverHome, data, application, httpPort(environment), environment));
        SignInHints hints = new SignInHints(openMes.running().data(), environment);
        List<String> accounts = demo ? hints.demo() : List.of();
        System.out.println();
        System.out.println(
                "OpenMES is ready: http://localhost:" + openMes.running().httpPort() + "/");
        hints.administrator().forEach(System.out::println);
        accounts.forEach(System.out::println);
        openMes.awaitEnd();
        if (!openMes.isClosing()) {
            openMes.close();
            throw new CannotRunException(
                    "The server has ended; the reason stands in " + data.resolve("server/log/server.log") + ".");
        }
    }

    private static LocalOpenMes start(Plan plan) throws InterruptedException {
        Progress terminal = new TerminalProgress(plan);
        if (!isAsked("pages")) {
            return LocalOpenMes.start(plan, terminal);
        }
        System.setProperty(EditedPages.STAGE, "Development");
        LocalOpenMes openMes = LocalOpenMes.start(
                new Plan(
                        plan.project(),
                        plan.serverHome(),
                        plan.data(),
                        EditedPages.unpacked(plan.data()),
                        plan.httpPort(),
                        plan.environment()),
                terminal);
        EditedPages.follow(plan.project(), plan.data());
        return openMes;
    }

    /** Tells the person at the terminal, and prepares the data folder once it is ours. */
    private record TerminalProgress(Plan plan) implements Progress {

        @Override
        public void starting() {
            forgetRefusal(plan.data());
            if (isAsked("pages")) {
                EditedPages.unpack(plan.project(), plan.data());
            }
            System.out.println("Starting OpenMES, to be stopped with Ctrl-C; its log is "
                    + plan.data().resolve("server/log/server.log"));
        }

        @Override
        public void stopped() {
            boolean elsewhere = plan.environment().get("OPENMES_DB_URL") != null;
            System.out.println("OpenMES has stopped; its data stay in " + (elsewhere ? "your database and in " : "")
                    + plan.data() + ".");
        }
    }

    private static boolean isAsked(String property) {
        String value = System.getProperty(property);
        return value != null && !value.equals("false");
    }

    private static void forgetRefusal(Path data) {
        try {
            Files.deleteIfExists(data.resolve("demo-refused"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int httpPort(Map<String, String> environment) {
        String text = environment.getOrDefault("OPENMES_HTTP_PORT", "8080");
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw notAPort(text);
        }
        throw notAPort(text);
    }

    private static CannotRunException notAPort(String text) {
        return new CannotRunException("OPENMES_HTTP_PORT is " + text + ", which is no port between 1 and 65535.");
    }

    /** An empty variable counts as one that is not set. */
    private static boolean isEmptySetting(Map.Entry<String, String> variable) {
        return variable.getKey().startsWith("OPENMES_") && variable.getValue().isBlank();
    }
}
