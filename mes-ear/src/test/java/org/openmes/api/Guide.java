package org.openmes.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A guide of docs/integration: its blocks, and what comes of them when a reader types them in, in one shell. */
record Guide(String name, String text) {
    private static final Pattern TOLD = Pattern.compile("The\\s+answer\\s+is\\s+`([^`]+)`");

    /** Pages that a reader types in one after the other. */
    static Guide read(String... names) throws IOException {
        var folder = Path.of(System.getProperty("openmes.project")).resolve("docs/integration");
        var text = new StringBuilder();
        for (var name : names) {
            text.append(Files.readString(folder.resolve(name)));
        }
        return new Guide(String.join(", ", names), text.toString());
    }

    /** The answers that the guide promises. */
    List<String> promises() {
        return TOLD.matcher(text).results().map(promise -> promise.group(1)).toList();
    }

    /**
     * Runs all blocks that are typed into a shell.
     *
     * @param typed what a reader puts in instead of what the guide says, by the text in the guide
     */
    Programs.Run run(Map<String, String> typed) throws IOException, InterruptedException {
        var script = new StringBuilder("set -u\n");
        blocks("sh").forEach(script::append);
        var commands = script.toString();
        for (var replacement : typed.entrySet()) {
            if (!commands.contains(replacement.getKey())) {
                throw new IllegalStateException(name + " does not say " + replacement.getKey());
            }
            commands = commands.replace(replacement.getKey(), replacement.getValue());
        }
        return Programs.run(Files.createTempDirectory("guide"), commands, "bash", "-s");
    }

    /** The one block in this language. */
    String only(String language) {
        var found = blocks(language);
        if (found.size() != 1) {
            throw new IllegalStateException(name + " has " + found.size() + " blocks of " + language);
        }
        return found.get(0);
    }

    private List<String> blocks(String language) {
        return Pattern.compile("(?ms)^```" + language + "\\R(.*?)^```$")
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
