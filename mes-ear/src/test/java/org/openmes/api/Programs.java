package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the machine that guides are run with. */
final class Programs {
    private static final int LONGEST_MINUTES = 5;

    private Programs() {}

    /** What came of a run. */
    record Run(int status, List<String> output, List<String> complaints) {}

    /** Skips the test, with the reason, where one of them is missing; fails it if shell=required. */
    static void need(String... names) {
        var missing = Stream.of(names).filter(name -> !isThere(name)).toList();
        if (System.getProperty("shell", "auto").equals("required")) {
            assertThat(missing).as("programs that the guides need").isEmpty();
        }
        assumeTrue(missing.isEmpty(), () -> "not installed: " + missing);
    }

    /** Runs a command in a folder of its own, to its end. */
    static Run run(Path folder, String input, String... command) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var complaints = folder.resolve("complaints");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(complaints.toFile())
                .start();
        try (var typed = process.getOutputStream()) {
            typed.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + Files.readString(output));
        }
        return new Run(process.exitValue(), Files.readAllLines(output), Files.readAllLines(complaints));
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
