package org.openmes.runner;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database, a server and the application on this machine, all of them out of one data folder. Closing stops everything;
 * a runtime that ends without closing stops everything too.
 */
public final class LocalOpenMes implements AutoCloseable {

    /**
     * What to start.
     *
     * @param project the root of the source tree
     * @param serverHome the server that the build has made
     * @param data where everything lives that outlasts the run
     * @param application null starts the server alone
     * @param httpPort 0 takes a free one
     * @param environment what the server is told; OPENMES_DB_URL in it replaces the embedded database
     * @param node its name among the nodes of a cluster; null for a server that stands alone
     */
    public record Plan(
            Path project,
            Path serverHome,
            Path data,
            @Nullable Path application,
            int httpPort,
            Map<String, String> environment,
            @Nullable String node) {
        /** A server that stands alone. */
        public Plan(
                Path project,
                Path serverHome,
                Path data,
                @Nullable Path application,
                int httpPort,
                Map<String, String> environment) {
            this(project, serverHome, data, application, httpPort, environment, null);
        }

        /** The same as a node of a cluster, out of another folder, where the other nodes' database lies. */
        public Plan node(String name, Path folder, DatabaseAccess shared) {
            Map<String, String> told = new HashMap<>(environment);
            shared.tell(told);
            return new Plan(project, serverHome, folder, application, 0, told, name);
        }
    }

    private final DataFolder folder;
    private @Nullable DatabaseAccess access;
    private @Nullable EmbeddedDatabase database;
    private @Nullable ServerProcess server;
    private volatile boolean closing;
    private boolean closed;

    private LocalOpenMes(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Starts everything and returns when it is ready.
     *
     * @throws CannotRunException with one sentence for people; everything is stopped then
     */
    public static LocalOpenMes start(Plan plan) throws InterruptedException {
        return start(plan, Progress.UNHEARD);
    }

    static LocalOpenMes start(Plan plan, Progress progress) throws InterruptedException {
        DataFolder folder = DataFolder.open(plan.data().toAbsolutePath().normalize());
        RunningState.endLeftovers(folder);
        return start(plan, folder, true, progress);
    }

    /** The same in a folder that is emptied before. */
    public static LocalOpenMes startAnew(Plan plan) throws InterruptedException {
        DataFolder folder = DataFolder.open(plan.data().toAbsolutePath().normalize());
        RunningState.endLeftovers(folder);
        folder.clear();
        return start(plan, folder, false, Progress.UNHEARD);
    }

    private static LocalOpenMes start(Plan plan, DataFolder folder, boolean durable, Progress progress)
            throws InterruptedException {
        LocalOpenMes openMes = new LocalOpenMes(folder);
        try {
            check(plan);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> openMes.closeAtEnd(progress), "stop-openmes"));
            progress.starting();
            openMes.startDatabase(plan, durable);
            openMes.startServer(plan).await(plan.application() != null);
            return openMes;
        } catch (CannotRunException e) {
            openMes.close();
            throw e;
        }
    }

    private static void check(Plan plan) {
        if (plan.httpPort() != 0) {
            FreePorts.check(plan.httpPort());
        }
        if (plan.environment().get("OPENMES_DB_URL") != null) {
            DatabaseAccess.from(plan.environment());
        }
    }

    /** Synchronized, as starting the server: who stops us meanwhile waits and then finds what there is to stop. */
    private synchronized void startDatabase(Plan plan, boolean durable) {
        if (closed) {
            throw new CannotRunException("Stopped while starting.");
        }
        if (plan.environment().get("OPENMES_DB_URL") == null) {
            Path preparation = plan.project().resolve("wildfly-config/database/prepare.sql");
            database = EmbeddedDatabase.start(folder, preparation, durable);
            access = database.access();
        } else {
            access = DatabaseAccess.from(plan.environment());
        }
    }

    private synchronized ServerProcess startServer(Plan plan) {
        if (closed) {
            throw new CannotRunException("Stopped while starting.");
        }
        ServerFolder serverFolder =
                ServerFolder.prepare(plan.serverHome(), folder.resolve("server"), plan.application());
        Map<String, String> environment = new HashMap<>(plan.environment());
        database().tell(environment);
        EncryptionKey.tell(environment, folder);
        environment.put("OPENMES_DATA_DIR", folder.path().toString());
        int httpPort = plan.httpPort() == 0 ? FreePorts.any() : plan.httpPort();
        server = ServerProcess.start(plan.serverHome(), serverFolder, httpPort, plan.node(), environment);
        RunningState.write(folder, server, database());
        return server;
    }

    private ServerProcess server() {
        if (server == null) {
            throw new IllegalStateException("the server is not started");
        }
        return server;
    }

    private DatabaseAccess database() {
        if (access == null) {
            throw new IllegalStateException("the database is not started");
        }
        return access;
    }

    /** Where it is reached. */
    public RunningOpenMes running() {
        return new RunningOpenMes(folder.path(), server().httpPort(), server().managementPort(), database());
    }

    /** Ends the server as a failure of the machine would; the database stays. */
    public void killServer() throws InterruptedException {
        server().kill();
    }

    /** Returns when the server has ended. */
    void awaitEnd() throws InterruptedException {
        server().awaitEnd();
    }

    /** Whether somebody wants the end. */
    boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        stop();
    }

    private void closeAtEnd(Progress progress) {
        closing = true;
        if (stop()) {
            progress.stopped();
        }
    }

    /** @return whether there was anything to stop */
    private synchronized boolean stop() {
        if (closed) {
            return false;
        }
        closed = true;
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
        RunningState.clear(folder);
        folder.close();
        return true;
    }
}
