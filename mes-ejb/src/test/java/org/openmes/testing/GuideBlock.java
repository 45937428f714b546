package org.openmes.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A fenced block of a guide for integrators.
 *
 * @param page below docs/integration
 * @param language what its fence says; the whole fence where it is none of three backticks at the start of a line
 */
public record GuideBlock(String page, String language, String text) {
    private static final Path GUIDES = Path.of("..", "docs", "integration");
    private static final String FENCE = "```";
    private static final Pattern ANY_FENCE = Pattern.compile("[\\s>*+-]*(?:```|~~~).*");

    /** The names of all pages. */
    public static List<String> pages() throws IOException {
        try (var files = Files.walk(GUIDES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> GUIDES.relativize(file).toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** All that a page says. */
    public static String page(String name) throws IOException {
        return Files.readString(GUIDES.resolve(name));
    }

    /** The blocks of a page, from its top; a block that does not end by its own fence is a fault. */
    public static List<GuideBlock> of(String page) throws IOException {
        var blocks = new ArrayList<GuideBlock>();
        var opened = "";
        var text = new StringBuilder();
        for (var line : page(page).lines().toList()) {
            if (opened.isEmpty() && ANY_FENCE.matcher(line).matches()) {
                opened = line;
                text.setLength(0);
            } else if (!opened.isEmpty() && line.equals(FENCE)) {
                blocks.add(new GuideBlock(page, language(opened), text.toString()));
                opened = "";
            } else if (!opened.isEmpty() && ANY_FENCE.matcher(line).matches()) {
                throw new IllegalStateException(page + ": " + opened + " does not end before " + line);
            } else {
                text.append(line).append('\n');
            }
        }
        if (!opened.isEmpty()) {
            throw new IllegalStateException(page + ": " + opened + " does not end");
        }
        return blocks;
    }

    /** The text of the one block of a page in this language. */
    public static String only(String page, String language) throws IOException {
        var found = of(page).stream()
                .filter(block -> block.language().equals(language))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(page + " has " + found.size() + " blocks of " + language);
        }
        return found.get(0).text();
    }

    private static String language(String fence) {
        return fence.startsWith(FENCE) ? fence.substring(FENCE.length()) : fence;
    }
}
