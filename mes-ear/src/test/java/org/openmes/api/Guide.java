package org.openmes.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A guide of docs/integration, run block by block as a reader would, in one shell. */
record Guide(Path file, String text) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\R(.*?)^```");
    private static final Pattern TOLD = Pattern.compile("The answer is `([^`]+)`");
    private static final int LONGEST_MINUTES = 5;

    /** What came of a run. */
    record Run(int status, List<String> output, List<String> complaints) {}

    static Guide read(String name) throws IOException {
        var file = Path.of(System.getProperty("openmes.project"))
                .resolve("docs/integration")
                .resolve(name);
        return new Guide(file, Files.readString(file));
    }

    /** The answers that the guide promises. */
    List<String> promises() {
        return TOLD.matcher(text).results().map(promise -> promise.group(1)).toList();
    }

    /**
     * Runs all blocks.
     *
     * @param typed what a reader puts in instead of what the guide says, by the text in the guide
     */
    Run run(Map<String, String> typed) throws IOException, InterruptedException {
        var script = new StringBuilder("set -u\n");
        BLOCK.matcher(text).results().forEach(block -> script.append(block.group(1)));
        var commands = script.toString();
        for (var replacement : typed.entrySet()) {
            if (!commands.contains(replacement.getKey())) {
                throw new IllegalStateException(file + " does not say " + replacement.getKey());
            }
            commands = commands.replace(replacement.getKey(), replacement.getValue());
        }
        return inShell(commands);
    }

    private static Run inShell(String commands) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("guide");
        var output = folder.resolve("output");
        var complaints = folder.resolve("complaints");
        var shell = new ProcessBuilder("bash", "-s")
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(complaints.toFile())
                .start();
        try (var input = shell.getOutputStream()) {
            input.write(commands.getBytes(StandardCharsets.UTF_8));
        }
        if (!shell.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            shell.destroyForcibly();
            throw new IllegalStateException("still running: " + Files.readString(output));
        }
        return new Run(shell.exitValue(), Files.readAllLines(output), Files.readAllLines(complaints));
    }
}
