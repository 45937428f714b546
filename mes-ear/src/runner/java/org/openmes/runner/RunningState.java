package org.openmes.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What runs out of a data folder right now, kept there so that tests can attach to it, and so that the next run can end
 * what a killed one has left behind.
 */
final class RunningState {

    static final String FILE = "running.properties";

    private RunningState() {}

    static void write(DataFolder folder, ServerProcess server, DatabaseAccess database) {
        Properties state = new Properties();
        state.setProperty("http.port", Integer.toString(server.httpPort()));
        state.setProperty("management.port", Integer.toString(server.managementPort()));
        state.setProperty("server.pid", Long.toString(server.pid()));
        state.setProperty(
                "server.started", started(server.pid()).map(Instant::toString).orElse(""));
        state.setProperty("database.url", database.url());
        state.setProperty("database.user", database.user());
        state.setProperty("database.password", database.password());
        if (database.ownerUser() != null && database.ownerPassword() != null) {
            state.setProperty("database.owner.user", database.ownerUser());
            state.setProperty("database.owner.password", database.ownerPassword());
        }
        folder.writeSecret(FILE, state);
    }

    static void clear(DataFolder folder) {
        folder.delete(FILE);
    }

    /** The folder's lock is ours, so whatever still runs out of it has lost its runner. */
    static void endLeftovers(DataFolder folder) {
        Properties state = folder.read(FILE);
        if (!state.isEmpty()) {
            long pid = Long.parseLong(state.getProperty("server.pid"));
            String known = state.getProperty("server.started");
            if (started(pid).map(Instant::toString).filter(known::equals).isPresent()) {
                ProcessHandle.of(pid).ifPresent(Stopping::stop);
            }
            clear(folder);
        }
        endDatabase(folder.resolve("database").resolve("postmaster.pid"));
    }

    private static void endDatabase(Path pidFile) {
        if (Files.notExists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .ifPresent(Stopping::stop);
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new CannotRunException("The file " + pidFile + " of an earlier run cannot be read or deleted.", e);
        }
    }

    private static Optional<Instant> started(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().startInstant());
    }
}
