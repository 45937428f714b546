package org.openmes.web.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmes.web.sources.Sources.Source;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Pages hold neither styles nor scripts, write nothing unescaped, and load nothing from elsewhere. */
class PagePolicyTest {
    /** Handlers of components, which take the name of a function and write no attribute. */
    private static final Set<String> HANDLED_BY_COMPONENTS = Set.of("websocket");

    private static final String NAME_SPACES = "http://(www\\.w3\\.org|omnifaces\\.org|xmlns\\.jcp\\.org)/";

    @Test
    void pages_keep_the_policy() {
        assertThat(Sources.pages())
                .isNotEmpty()
                .allSatisfy(page ->
                        assertThat(breaches(Sources.xml(page))).as(page.name()).isEmpty());
    }

    @Test
    void breaches_are_found() {
        assertThat(breaches("<p style=\"color: red\"/>")).hasSize(1);
        assertThat(breaches("<p onclick=\"go()\"/>")).hasSize(1);
        assertThat(breaches("<script>go()</script>")).hasSize(1);
        assertThat(breaches("<script src=\"a.js\"/>")).hasSize(1);
        assertThat(breaches("<style>p {}</style>")).hasSize(1);
        assertThat(breaches("<outputText escape=\"false\"/>")).hasSize(1);
        assertThat(breaches("<a href=\"javascript:go()\"/>")).hasSize(1);
        assertThat(breaches("<p class=\"note\" data-only=\"x\"/>")).isEmpty();
    }

    @Test
    void nothing_comes_from_another_host() {
        var files = Stream.of(".xhtml", ".css", ".js", ".svg")
                .flatMap(ending -> Sources.files(Sources.PAGES, ending).stream())
                .toList();

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(hosts(file)).as(file.name()).isEmpty());
    }

    @Test
    void another_host_is_found() {
        assertThat(hosts(new Source("a", "url(https://fonts.example/a.woff2)"))).hasSize(1);
        assertThat(hosts(new Source("a", "src=\"//cdn.example/a.js\""))).hasSize(1);
        assertThat(hosts(new Source("a", "xmlns=\"http://www.w3.org/1999/xhtml\" // a remark")))
                .isEmpty();
    }

    @Test
    void the_floor_loads_no_components_of_the_desk() {
        var floor = Sources.pages().stream()
                .filter(page ->
                        page.name().contains("/operator/") || page.name().endsWith("/floor.xhtml"));

        assertThat(floor)
                .hasSizeGreaterThan(3)
                .allSatisfy(page -> assertThat(Sources.elements(Sources.xml(page)))
                        .as(page.name())
                        .noneMatch(element -> "primefaces".equals(element.getNamespaceURI())
                                || (isOurs(element) && Set.of("list", "column").contains(element.getLocalName()))));
    }

    private static boolean isOurs(Element element) {
        return "org.openmes.tags".equals(element.getNamespaceURI());
    }

    private static List<String> breaches(String markup) {
        return breaches(Sources.xml("<html>" + markup + "</html>"));
    }

    private static List<String> breaches(Document page) {
        return Sources.elements(page).flatMap(PagePolicyTest::breaches).toList();
    }

    private static Stream<String> breaches(Element element) {
        var name = element.getLocalName();
        var itself = Set.of("script", "style").contains(name) ? Stream.of(name) : Stream.<String>of();
        var attributes = Sources.attributes(element)
                .filter(attribute -> isBreach(name, attribute.getLocalName(), attribute.getNodeValue()))
                .map(attribute -> name + " " + attribute.getNodeName());
        return Stream.concat(itself, attributes);
    }

    private static boolean isBreach(String element, String attribute, String value) {
        return attribute.equals("style")
                || (attribute.startsWith("on") && !HANDLED_BY_COMPONENTS.contains(element))
                || (attribute.equals("escape") && !value.equals("true"))
                || value.strip().startsWith("javascript:");
    }

    private static List<String> hosts(Source file) {
        return file.find("(https?:)?//[a-z0-9-]+\\.[a-z0-9.-]+[^\\s\"')]*")
                .map(MatchResult::group)
                .filter(address -> !address.matches(NAME_SPACES + ".*"))
                .toList();
    }
}
