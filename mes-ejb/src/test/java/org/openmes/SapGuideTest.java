package org.openmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.openmes.shared.JsonText;
import org.openmes.testing.GuideBlock;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The IDoc of the guide to SAP becomes the call behind it, by the rules of the table before it. */
class SapGuideTest {
    private static final String PAGE = "sap.md";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`E1AF[^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern EXAMPLE = Pattern.compile("`([^`]+)` becomes `([^`]+)`");
    private static final Pattern CALL =
            Pattern.compile("call PUT /work-orders/by-no/(\\S+) '(\\{.*?\\})' ", Pattern.DOTALL);

    /**
     * What becomes of fields of SAP.
     *
     * @param fields with the segments that they are in, as {@code E1AFKOL-AUFNR}
     * @param target the field here; empty where there is none
     */
    private record Rule(List<String> fields, String target, String how) {
        static Rule of(String fields, String target, String how) {
            var named = new ArrayList<String>();
            for (var name : codes(fields)) {
                var segments = named.isEmpty()
                        ? ""
                        : named.get(0).substring(0, named.get(0).lastIndexOf('-'));
                named.add(name.startsWith("-") ? segments + name : name);
            }
            return new Rule(named, codes(target).stream().findFirst().orElse(""), how);
        }

        Map<String, String> examples() {
            var examples = new HashMap<String, String>();
            EXAMPLE.matcher(how).results().forEach(example -> examples.put(example.group(1), example.group(2)));
            return examples;
        }

        /** What a value of SAP is here. */
        Object apply(String value) {
            return switch (target) {
                case "order_no" -> "SAP-" + withoutZeros(value);
                case "external_ref" -> value;
                case "product_type_code" -> withoutZeros(value);
                case "planned_qty" -> new BigDecimal(value);
                case "due_date" -> day(value);
                case "line_code" -> examples().get(value);
                default -> throw new IllegalStateException("no rule for " + target);
            };
        }
    }

    @Test
    void the_call_is_what_the_table_makes_of_the_idoc() throws Exception {
        var idoc = idoc();
        var made = new HashMap<String, Object>();
        for (var rule : rules(rule -> !rule.target().isEmpty())) {
            if (rule.target().equals("extra_data")) {
                made.put(rule.target(), told(rule, idoc));
            } else {
                made.put(rule.target(), rule.apply(value(idoc, rule.fields().get(0))));
            }
        }

        var call = call();
        assertThat(made.remove("order_no")).isEqualTo(call.get(0));
        assertThat(made).isEqualTo(JsonText.read(call.get(1), Map.class));
    }

    @Test
    void the_idoc_is_of_an_order_that_is_sent() throws Exception {
        var actions = rules(rule -> rule.fields().contains("E1AFKOL-E1JSTKL-STAT"));
        var status = value(idoc(), "E1AFKOL-E1JSTKL-STAT");

        assertThat(actions)
                .singleElement()
                .satisfies(rule -> assertThat(rule.how()).containsPattern("`" + status + "` \\w+: send"));
    }

    @Test
    void the_examples_of_the_table_follow_its_rules() throws IOException {
        var rules = rules(rule -> !rule.examples().isEmpty());

        assertThat(rules)
                .extracting(Rule::target)
                .containsExactly("order_no", "product_type_code", "due_date", "line_code");
        assertThat(rules)
                .allSatisfy(rule -> rule.examples()
                        .forEach((value, here) -> assertThat(rule.apply(value)).isEqualTo(here)));
    }

    /** What people shall read, of the fields that the IDoc has. */
    private static Map<String, String> told(Rule rule, Document idoc) {
        var told = new HashMap<String, String>();
        for (var field : rule.fields()) {
            var value = value(idoc, field);
            var name = field.substring(field.lastIndexOf('-') + 1);
            if (!value.isEmpty()) {
                told.put(name.toLowerCase(Locale.ROOT), name.equals("GSTRP") ? day(value) : value);
            }
        }
        return told;
    }

    private static List<Rule> rules(Predicate<Rule> wanted) throws IOException {
        return ROW.matcher(GuideBlock.page(PAGE))
                .results()
                .map(row -> Rule.of(row.group(1), row.group(2), row.group(3)))
                .filter(wanted)
                .toList();
    }

    private static Document idoc() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(GuideBlock.only(PAGE, "xml").getBytes(StandardCharsets.UTF_8)));
    }

    /** What a field of the first segment of this kind holds; empty where the IDoc has none. */
    private static String value(Document idoc, String path) {
        var element = idoc.getDocumentElement();
        for (var name : path.split("-")) {
            element = element == null
                    ? null
                    : (Element) element.getElementsByTagName(name).item(0);
        }
        return element == null ? "" : element.getTextContent();
    }

    /** The number in the address, and the body, of the block behind the IDoc. */
    private static List<String> call() throws IOException {
        var blocks = GuideBlock.of(PAGE);
        var idoc = blocks.stream().map(GuideBlock::language).toList().indexOf("xml");
        var call = CALL.matcher(blocks.get(idoc + 1).text());
        assertThat(call.find()).isTrue();
        return List.of(call.group(1), call.group(2));
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }

    private static String day(String value) {
        return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).toString();
    }

    /** Numbers are filled up with zeros in SAP; what has letters is not. */
    private static String withoutZeros(String value) {
        return value.matches("\\d+") ? value.replaceFirst("^0+(?=\\d)", "") : value;
    }
}
