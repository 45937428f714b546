package org.openmes.web.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sprite holds the icons that pages show, and no others: every page carries it. */
class IconsTest {
    private static final String OUR_TAGS = "org.openmes.tags";

    /** Icons that Java names: those of the menu, and those of the life of an order, which a test of it compares. */
    private static final Set<String> FROM_JAVA = Set.of("entry.icon()", "station.icon()");

    @Test
    void every_icon_is_there_and_every_symbol_is_used() {
        assertThat(symbols()).isNotEmpty().containsExactlyInAnyOrderElementsOf(used());
    }

    @Test
    void icons_come_from_where_this_test_looks() {
        var expressions = named().filter(IconsTest::isExpression)
                .map(name -> name.substring(2, name.length() - 1))
                .filter(name -> !name.equals("icon") && alternatives(name).isEmpty())
                .collect(Collectors.toSet());

        assertThat(expressions).isEqualTo(FROM_JAVA);
    }

    @Test
    void an_icon_that_is_chosen_is_found() {
        assertThat(alternatives("#{a eq 'b' ? 'check' : 'play'}")).containsExactlyInAnyOrder("check", "play");
    }

    private static Set<String> symbols() {
        return Sources.read(Sources.PAGES.resolve("resources/openmes/images/icons.svg"))
                .find("<symbol id=\"i-([^\"]+)\"")
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used() {
        var inPages = named().flatMap(name -> isExpression(name) ? alternatives(name).stream() : Stream.of(name));
        var inMenu = find("Menu.java", "new MenuEntry\\(\"[^\"]*\", \"([^\"]*)\"");
        var inLife = find("OrderLife.java", "\"([a-z-]+)\"").filter(symbols()::contains);
        return Stream.of(inPages, inMenu, inLife).flatMap(each -> each).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What tags of ours are told to show. */
    private static Stream<String> named() {
        return Sources.pages().stream()
                .flatMap(page -> Sources.elements(Sources.xml(page)))
                .filter(element -> OUR_TAGS.equals(element.getNamespaceURI()))
                .map(element -> element.getAttribute(element.getLocalName().equals("icon") ? "name" : "icon"))
                .filter(name -> !name.isEmpty());
    }

    private static boolean isExpression(String name) {
        return name.startsWith("#{");
    }

    /** The alternatives of an expression, without what it compares. */
    private static Set<String> alternatives(String expression) {
        return Pattern.compile("(?<!(eq|ne) )'([a-z-]+)'")
                .matcher(expression)
                .results()
                .map(match -> match.group(2))
                .collect(Collectors.toSet());
    }

    private static Stream<String> find(String file, String pattern) {
        return Sources.java().stream()
                .filter(source -> source.name().endsWith("/" + file))
                .flatMap(source -> source.find(pattern))
                .map(match -> match.group(1));
    }
}
