package org.openmes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The programs of tools/contract, which run in Node, in the versions of its lock file. Where Node is missing, tests are
 * skipped with the reason, unless node=required.
 */
public final class NodeTools {
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc");
    private static final long LONGEST_MINUTES = 5;

    private final Path folder;

    private NodeTools(Path folder) {
        this.folder = folder;
    }

    /** How a program ended, and what it said. */
    public record Run(int status, String output) {}

    /** Installs what is not there yet; once for all processes that test. */
    public static NodeTools installed() throws IOException, InterruptedException {
        var missing = Stream.of("node", "npm").filter(tool -> !isThere(tool)).toList();
        if (System.getProperty("node", "auto").equals("required")) {
            assertThat(missing).as("programs that the contract is checked with").isEmpty();
        }
        assumeTrue(missing.isEmpty(), () -> "not installed: " + missing);
        var folder = project().resolve("mes-ear/target/contract");
        Files.createDirectories(folder);
        try (var channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            install(folder);
        }
        return new NodeTools(folder);
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        var kept = folder.resolve("node_modules/.package-lock.json");
        var wanted = source().resolve("package-lock.json");
        var known = folder.resolve("package-lock.json");
        if (Files.exists(kept) && Files.exists(known) && Files.mismatch(wanted, known) == -1) {
            return;
        }
        for (var file : FILES) {
            Files.copy(source().resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        var run = run(folder, "npm", "ci", "--loglevel=error");
        assertThat(run.status()).as(run.output()).isZero();
    }

    /** Where the rules and the sources are that these programs read. */
    public static Path source() {
        return project().resolve("tools/contract");
    }

    /** Runs a program that was installed, in the given folder. */
    public Run run(Path where, String program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(folder.resolve("node_modules/.bin").resolve(program).toString());
        command.addAll(arguments);
        return run(where, command.toArray(String[]::new));
    }

    /** Runs any program. */
    public static Run run(Path where, String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile("run", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        var process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + Files.readString(output));
        }
        return new Run(process.exitValue(), Files.readString(output));
    }

    private static Path project() {
        return Path.of(System.getProperty("openmes.project"));
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
