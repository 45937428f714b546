package org.openmes.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the tested server holds in memory, as the tools of the JDK see it. */
public final class ServerMemory {
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private ServerMemory() {}

    /** Kilobytes that are left after a collection; empty when this process did not start the server. */
    public static Optional<Long> usedAfterCollection() throws IOException, InterruptedException {
        var server = ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("[Standalone]"))
                .findFirst();
        if (server.isEmpty()) {
            return Optional.empty();
        }
        ask(server.get().pid(), "GC.run");
        var heap = USED.matcher(ask(server.get().pid(), "GC.heap_info"));
        return heap.find() ? Optional.of(Long.parseLong(heap.group(1))) : Optional.empty();
    }

    private static String ask(long pid, String command) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(tool, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told;
    }
}
