package org.openmes.runner;

import java.nio.file.Path;
import java.util.Properties;

/** Where a running OpenMES is reached: what a test needs to talk to it. */
public record RunningOpenMes(Path data, int httpPort, int managementPort, DatabaseAccess database) {

    /**
     * The one that somebody has started with a data folder, for instance with the local runner.
     *
     * @throws CannotRunException when there is none
     */
    public static RunningOpenMes attach(Path data) {
        Properties state = DataFolder.read(data.resolve(RunningState.FILE));
        if (state.isEmpty()) {
            throw new CannotRunException("Nothing runs with the data folder " + data + ": start it with ./mvnw -Prun.");
        }
        DatabaseAccess database = new DatabaseAccess(
                state.getProperty("database.url"),
                state.getProperty("database.user"),
                state.getProperty("database.password"),
                state.getProperty("database.owner.user"),
                state.getProperty("database.owner.password"));
        return new RunningOpenMes(
                data,
                Integer.parseInt(state.getProperty("http.port")),
                Integer.parseInt(state.getProperty("management.port")),
                database);
    }
}
