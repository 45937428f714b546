package org.openmes.web.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmes.web.sources.Sources.Source;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every word that people read stands in a bundle. */
class TextsTest {
    /** Words that are the same in every language. */
    private static final Set<String> THE_SAME_EVERYWHERE = Set.of("OpenMES", "· OpenMES");

    private static final String OUR_TAGS = "org.openmes.tags";
    private static final Set<String> READ = Set.of(
            "title",
            "placeholder",
            "alt",
            "label",
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "aria-valuetext",
            "summary",
            "requiredMessage",
            "converterMessage",
            "validatorMessage");

    /** Attributes of our own tags that no reader sees; whatever else they take is taken for a text. */
    private static final Set<String> UNREAD = Set.of(
            "id",
            "name",
            "type",
            "styleClass",
            "columnClass",
            "tableClass",
            "rowClass",
            "formClass",
            "dialogClass",
            "menuClass",
            "icon",
            "kind",
            "sort",
            "hidden",
            "required",
            "reasonRequired",
            "danger",
            "command",
            "opens",
            "asks",
            "href",
            "here",
            "from",
            "to",
            "rendered",
            "guarded",
            "selectsAll",
            "renews",
            "autocomplete",
            "inputmode",
            "rows");

    /** An attribute for scripts holds names and numbers, unless an expression fills it. */
    private static final Pattern NAMES = Pattern.compile("[a-z0-9 _.:/-]*");

    private static final Pattern SCRIPT_PARTS = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\\n]|\\\\.)*\"|`(?:[^`\\\\]|\\\\.)*`",
            Pattern.DOTALL);
    private static final Pattern SHOWS = Pattern.compile(
            "(?:(?:\\.(?:textContent|innerText|title|placeholder|alt|ariaLabel)\\s*=(?!=))|(?<!function )\\b(?:put|alert|confirm|prompt|toast)\\()[^;{]*[;{]");
    private static final Pattern PLACES =
            Pattern.compile("querySelector(All)?\\($|closest\\($|matches\\($|matchMedia\\($");
    private static final Set<String> SCRIPT_WORDS = Set.of("use strict");

    @Test
    void pages_take_their_words_from_the_bundle() {
        assertThat(Sources.pages()).hasSizeGreaterThan(60);
        assertThat(told(Sources.pages(), page -> wordsOf(Sources.xml(page)))).isEmpty();
    }

    @Test
    void scripts_take_their_words_from_the_page() {
        assertThat(Sources.scripts()).hasSizeGreaterThan(5);
        assertThat(told(Sources.scripts(), TextsTest::wordsOf)).isEmpty();
    }

    private static List<String> told(List<Source> files, Function<Source, List<String>> words) {
        return files.stream()
                .flatMap(file -> words.apply(file).stream().map(word -> file.name() + ": " + word))
                .toList();
    }

    @Test
    void words_in_pages_are_found() {
        assertThat(words("<p>Save</p>")).containsExactly("p: Save");
        assertThat(words("<p>#{a} of #{b}</p>")).containsExactly("p: of");
        assertThat(words("<p>#{a ? 'yes' : msg['no']}</p>")).containsExactly("p: yes");
        assertThat(words("<p>#{msg['x.'.concat(a)].concat(' for ')}</p>")).containsExactly("p: for");
        assertThat(words("<a title=\"Go\"/>")).containsExactly("a title: Go");
        assertThat(words("<input type=\"submit\" value=\"Go\"/>")).containsExactly("input value: Go");
        assertThat(words("<a data-says=\"Go there\"/>")).containsExactly("a data-says: Go there");
        assertThat(words("<m:field id=\"a\" help=\"Helps\"/>")).containsExactly("m:field help: Helps");
    }

    @Test
    void what_is_no_word_in_pages_is_left_alone() {
        assertThat(words("<p class=\"big one\">#{msg['a.b']} – 100 %, #{a eq 'DONE' ? msg['c'] : ''}</p>"))
                .isEmpty();
        assertThat(words("<input type=\"hidden\" value=\"save\" data-takes=\"key\"/>"))
                .isEmpty();
        assertThat(words("<b>OpenMES</b>")).isEmpty();
    }

    @Test
    void words_in_scripts_are_found() {
        assertThat(wordsOf(new Source("a.js", "place.textContent = ok ? 'Yes' : x;")))
                .isNotEmpty();
        assertThat(wordsOf(new Source("a.js", "const text = `${minutes} min ${seconds} s`;")))
                .isNotEmpty();
        assertThat(wordsOf(new Source("a.js", "openmes.toast('Failed');"))).isNotEmpty();
        assertThat(wordsOf(new Source("a.js", "node.setAttribute('aria-label', 'Close');")))
                .isNotEmpty();
        assertThat(wordsOf(new Source("a.js", "a.textContent = texts.close; b = c.querySelector('.a input');")))
                .isEmpty();
    }

    private static List<String> words(String markup) {
        return wordsOf(Sources.xml("<html xmlns:m=\"" + OUR_TAGS + "\">" + markup + "</html>"));
    }

    private static List<String> wordsOf(Document page) {
        var texts = Sources.nodes(page)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE)
                .flatMap(node -> found(node.getParentNode().getNodeName(), node.getNodeValue()));
        var attributes = Sources.elements(page).flatMap(TextsTest::wordsOf);
        return Stream.concat(texts, attributes).toList();
    }

    private static Stream<String> wordsOf(Element element) {
        return Sources.attributes(element).flatMap(attribute -> {
            var place = element.getNodeName() + " " + attribute.getNodeName();
            if (isRead(element, attribute.getNodeName())) {
                return found(place, attribute.getNodeValue());
            }
            var forScripts = attribute.getNodeName().startsWith("data-");
            return forScripts
                    ? found(place, attribute.getNodeValue())
                            .filter(word -> !NAMES.matcher(word.substring(place.length() + 2))
                                            .matches()
                                    || word.substring(place.length() + 2).contains(" "))
                    : Stream.of();
        });
    }

    private static boolean isRead(Element element, String attribute) {
        if (OUR_TAGS.equals(element.getNamespaceURI())) {
            return !UNREAD.contains(attribute) && !isData(element, attribute);
        }
        return READ.contains(attribute) || (attribute.equals("value") && isShowing(element));
    }

    /** Values of fields and buttons of our tags are expressions; a literal there is a name, if it is one. */
    private static boolean isData(Element element, String attribute) {
        return (attribute.equals("value") || attribute.equals("key"))
                && NAMES.matcher(element.getAttribute(attribute).replaceAll("[#$]\\{[^}]*}", ""))
                        .matches();
    }

    private static boolean isShowing(Element element) {
        var name = element.getLocalName();
        return Set.of("submit", "button", "reset").contains(element.getAttribute("type")) && name.equals("input")
                || Set.of("outputLabel", "outputText", "link", "commandButton", "commandLink", "outputLink")
                        .contains(name);
    }

    private static Stream<String> found(String place, String text) {
        return Literals.shown(text).stream()
                .filter(word -> !THE_SAME_EVERYWHERE.contains(word))
                .map(word -> place + ": " + word);
    }

    private static List<String> wordsOf(Source script) {
        var sentences = SCRIPT_PARTS
                .matcher(script.text())
                .results()
                .filter(part -> {
                    var before = script.text().substring(0, part.start());
                    return !part.group().startsWith("/")
                            && isSentence(part.group())
                            && !PLACES.matcher(before).find();
                })
                .map(part -> part.group());
        var code = SCRIPT_PARTS
                .matcher(script.text())
                .replaceAll(part -> part.group().startsWith("/") ? "" : "$0")
                .replaceAll("(querySelector(All)?|closest|matches|byId|getElementById)\\('[^']*'\\)", "$1()");
        var shown = SHOWS.matcher(code)
                .results()
                .filter(part -> hasWord(part.group()))
                .map(part -> part.group());
        var named = Pattern.compile("setAttribute\\('(aria-label|title|placeholder|alt)',[^;]*;")
                .matcher(code)
                .results()
                .filter(part -> hasWord(part.group().substring(part.group().indexOf(','))))
                .map(part -> part.group());
        return Stream.of(sentences, shown, named).flatMap(each -> each).toList();
    }

    /** Words with a blank between them. */
    private static boolean isSentence(String literal) {
        var words = literal.substring(1, literal.length() - 1)
                .replaceAll("\\$\\{[^}]*}", "")
                .strip();
        return literal.startsWith("`")
                ? literal.matches("(?s).*\\s\\p{L}+\\b.*") && words.matches("(?s)(.*\\s)?\\p{L}+(\\s.*)?")
                : words.matches("(?s).*\\p{L}{2,}[,.!?]?\\s+\\p{L}.*") && !SCRIPT_WORDS.contains(words);
    }

    private static boolean hasWord(String statement) {
        return SCRIPT_PARTS
                .matcher(statement)
                .results()
                .map(part -> part.group().replaceAll("\\$\\{[^}]*}", ""))
                .anyMatch(part -> part.codePoints().anyMatch(Character::isLetter));
    }
}
