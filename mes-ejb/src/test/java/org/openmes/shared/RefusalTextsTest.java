package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal has a text, and every text there is is one of a refusal. */
class RefusalTextsTest {
    private static final Pattern BEGINNING_OF_LINE = Pattern.compile("(?m)^([a-z][a-z_0-9.]*)\\s*=");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z_0-9]*(?:\\.[a-z_0-9]+)*)\"");

    /** Calls whose argument is a key, alone or after the name of a field. */
    private static final Pattern CALL = Pattern.compile("\\bMessage\\.of\\(\\s*\"([a-z_0-9.]+)\"[,)]"
            + "|\\bviolations\\.add\\([^;\"]*?(?:\"[a-z_0-9]+\"[^;\"]*?,|,)\\s*\"([a-z_0-9.]+)\"[,)]"
            + "|\\bValidationException\\.of\\(\\s*(?:\"[a-z_0-9]+\"|[a-zA-Z_]+),\\s*\"([a-z_0-9.]+)\"[,)]");

    /** Keys that are put together: how they begin, and where what follows is written. */
    private static final String MALFORMED = "malformed.";

    private static final List<String> JAVA = sources();

    @Test
    void every_refusal_has_a_text() {
        var called = JAVA.stream()
                .flatMap(source -> CALL.matcher(source).results())
                .map(call -> Stream.of(1, 2, 3)
                        .map(call::group)
                        .filter(key -> key != null)
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(called).hasSizeGreaterThan(60);
        assertThat(keys()).containsAll(called);
    }

    @Test
    void every_text_is_one_of_a_refusal() {
        var literals = JAVA.stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        var unused = keys().stream()
                .filter(key -> !literals.contains(key.startsWith(MALFORMED) ? key.substring(MALFORMED.length()) : key))
                .toList();

        assertThat(unused).isEmpty();
    }

    @Test
    void every_text_can_be_filled_with_words_for_its_arguments_are_texts() {
        var words = new Object[] {"one", "two", "three"};

        assertThat(keys())
                .allSatisfy(key ->
                        assertThat(Message.of(key, words).text(Locale.ENGLISH)).isNotBlank());
    }

    private static Set<String> keys() {
        return BEGINNING_OF_LINE
                .matcher(read(Path.of("src/main/resources/org/openmes/refusals.properties")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() {
        return Stream.of("../mes-ejb", "../mes-api", "../mes-web")
                .map(module -> Path.of(module, "src/main/java"))
                .flatMap(RefusalTextsTest::filesIn)
                .map(RefusalTextsTest::read)
                .toList();
    }

    private static Stream<Path> filesIn(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
