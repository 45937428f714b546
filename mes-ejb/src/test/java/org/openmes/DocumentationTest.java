package org.openmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What guides say that a program can check. */
class DocumentationTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final Path RECORDS = PROJECT.resolve("docs/adr");
    private static final String INDEX = "README.md";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern VARIABLE = Pattern.compile("OPENMES_[A-Z][A-Z_]*[A-Z]");
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| `(OPENMES_[A-Z_]+)` \\|");
    private static final Pattern READ_FROM_FILES = Pattern.compile("(?m)^for name in (.*); do$");

    @Test
    void decision_records_are_numbered_without_gaps() throws IOException {
        var numbers = records().stream().map(name -> name.substring(0, 3)).toList();

        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj("%03d"::formatted)
                        .toList());
    }

    @Test
    void decision_records_say_their_number_and_status() throws IOException {
        for (var record : records()) {
            var text = Files.readString(RECORDS.resolve(record));

            assertThat(text).as(record).startsWith("# " + record.substring(0, 3) + " ");
            assertThat(text)
                    .as(record)
                    .containsPattern("(?m)^Status: .+, \\d{4}-\\d\\d-\\d\\d$")
                    .contains("\n## Context\n", "\n## Decision\n", "\n## Consequences\n");
        }
    }

    @Test
    void the_index_of_decision_records_has_each_with_its_title() throws IOException {
        var rows = new ArrayList<String>();
        for (var record : records()) {
            var title = Files.readAllLines(RECORDS.resolve(record)).get(0).substring("# 000 ".length());
            rows.add("| [%s](%s) | %s |".formatted(record.substring(0, 3), record, title));
        }

        assertThat(Files.readAllLines(RECORDS.resolve(INDEX)).stream().filter(line -> line.startsWith("| [")))
                .containsExactlyElementsOf(rows);
    }

    @Test
    void relative_links_lead_somewhere() throws IOException {
        var lost = new ArrayList<String>();
        for (var guide : guides()) {
            LINK.matcher(Files.readString(guide))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !ELSEWHERE.matcher(link).matches())
                    .filter(link -> Files.notExists(guide.resolveSibling(link)))
                    .forEach(link -> lost.add(PROJECT.relativize(guide) + " -> " + link));
        }

        assertThat(lost).isEmpty();
    }

    @Test
    void the_configuration_names_exactly_the_variables_that_are_read() throws IOException {
        var table = Files.readString(PROJECT.resolve("docs/configuration.md"));
        var told = TABLE_ROW.matcher(table).results().map(row -> row.group(1)).toList();

        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(variables());
    }

    private static List<String> records() throws IOException {
        try (var files = Files.list(RECORDS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(INDEX))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> guides() throws IOException {
        try (var root = Files.list(PROJECT);
                var docs = Files.walk(PROJECT.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static Set<String> variables() throws IOException {
        var variables = new TreeSet<String>();
        for (var file : readers()) {
            VARIABLE.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(variables::add);
        }
        variables.addAll(secretsInFiles());
        return variables;
    }

    /** Everything that reads the environment: programs, scripts of the server, files of containers. */
    private static List<Path> readers() throws IOException {
        var readers = new ArrayList<>(List.of(
                PROJECT.resolve(".ci/run"),
                PROJECT.resolve("docker-compose.yml"),
                PROJECT.resolve("wildfly-config/Containerfile")));
        for (var folder : List.of(
                "mes-api/src/main",
                "mes-ear/src/runner",
                "mes-ejb/src/main",
                "mes-web/src/main/java",
                "wildfly-config/cli",
                "wildfly-config/container")) {
            try (var files = Files.walk(PROJECT.resolve(folder))) {
                files.filter(Files::isRegularFile).forEach(readers::add);
            }
        }
        return readers;
    }

    /** The image's start script takes some variables from the file that NAME_FILE names. */
    private static List<String> secretsInFiles() throws IOException {
        var script = Files.readString(PROJECT.resolve("wildfly-config/container/entrypoint"));
        return READ_FROM_FILES
                .matcher(script)
                .results()
                .flatMap(names -> Arrays.stream(names.group(1).split(" ")))
                .map(name -> name + "_FILE")
                .toList();
    }
}
