package org.openmes.web.sources;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the sources of this module. */
final class Sources {
    static final Path PAGES = Path.of("src/main/webapp");
    static final Path JAVA = Path.of("src/main/java");
    static final Path TEXTS = Path.of("src/main/resources/org/openmes/web/messages.properties");

    private static final String NO_DTD = "http://apache.org/xml/features/nonvalidating/load-external-dtd";

    private Sources() {}

    /** A file with its content. */
    record Source(String name, String text) {
        /** Every match, in the order of the file. */
        Stream<MatchResult> find(String pattern) {
            return Pattern.compile(pattern).matcher(text).results();
        }
    }

    static List<Source> pages() {
        return files(PAGES, ".xhtml");
    }

    static List<Source> styles() {
        return files(PAGES, ".css");
    }

    /** Our own scripts. */
    static List<Source> scripts() {
        return files(PAGES, ".js").stream()
                .filter(script -> !script.name().contains("/vendor/"))
                .toList();
    }

    static List<Source> java() {
        return files(JAVA, ".java");
    }

    static List<Source> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(Sources::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Source read(Path file) {
        try {
            return new Source(file.toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(Path file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document xml(Source page) {
        return xml(page.text());
    }

    static Document xml(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(NO_DTD, false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The node and everything below it. */
    static Stream<Node> nodes(Node root) {
        var below = root.getChildNodes();
        var children = Stream.iterate(0, i -> i < below.getLength(), i -> i + 1).flatMap(i -> nodes(below.item(i)));
        return Stream.concat(Stream.of(root), children);
    }

    static Stream<Element> elements(Node root) {
        return nodes(root).filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** The attributes of an element without the declarations of name spaces. */
    static Stream<Node> attributes(Element element) {
        var all = element.getAttributes();
        return Stream.iterate(0, i -> i < all.getLength(), i -> i + 1)
                .map(all::item)
                .filter(each -> !each.getNodeName().startsWith("xmlns"));
    }
}
