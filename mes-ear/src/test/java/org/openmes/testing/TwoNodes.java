package org.openmes.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.openmes.runner.DatabaseAccess;
import org.openmes.runner.LocalOpenMes;
import org.openmes.runner.RunningOpenMes;

/**
 * Two nodes of a cluster on this machine that share a fresh database: the same EAR, {@code standalone-ha.xml}, ports of
 * their own. Both are ready when {@link #start} returns. The first Admin is the one of {@link TestedOpenMes}.
 */
public final class TwoNodes implements AutoCloseable {
    private final LocalOpenMes first;
    private final LocalOpenMes second;

    private TwoNodes(LocalOpenMes first, LocalOpenMes second) {
        this.first = first;
        this.second = second;
    }

    /** Starts the database with the first node, and then the second. */
    public static TwoNodes start() throws InterruptedException {
        var plan = new LocalOpenMes.Plan(
                folder("openmes.project"),
                folder("openmes.server.home"),
                folder("openmes.test.data").resolveSibling("openmes-node-1"),
                folder("openmes.application"),
                0,
                TestedOpenMes.environment(),
                "node1");
        var first = LocalOpenMes.startAnew(plan);
        try {
            var beside = folder("openmes.test.data").resolveSibling("openmes-node-2");
            var second = LocalOpenMes.startAnew(
                    plan.node("node2", beside, first.running().database()));
            TestedOpenMes.allowManyRequests(url(first));
            return new TwoNodes(first, second);
        } catch (RuntimeException | InterruptedException e) {
            first.close();
            throw e;
        }
    }

    /** Where the pages of the first and of the second node begin, with the slash at the end. */
    public List<URI> urls() {
        return List.of(url(first), url(second));
    }

    /** The first node. */
    public RunningOpenMes first() {
        return first.running();
    }

    /** The database of both. */
    public DatabaseAccess database() {
        return first.running().database();
    }

    /** Ends the first node as a failure of its machine would; the database and the second node stay. */
    public void killFirst() throws InterruptedException {
        first.killServer();
    }

    private static URI url(LocalOpenMes node) {
        return URI.create("http://127.0.0.1:" + node.running().httpPort() + "/");
    }

    private static Path folder(String property) {
        return Path.of(System.getProperty(property));
    }

    @Override
    public void close() {
        second.close();
        first.close();
    }
}
