package org.openmes;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openmes.testing.GuideBlock;

/**
 * No block of a guide for integrators is without a test. A block that is typed into a shell is run with all others of its
 * page. Of any other language a page has one, and the test that holds it asks for the only one: a second one fails.
 */
class GuideBlocksTest {
    private static final String SHELL = "sh";
    private static final String TYPED_IN = "mes-ear/src/test/java/org/openmes/api/GuidesApiIT.java";
    private static final String OF_ODOO = "mes-ear/src/test/java/org/openmes/api/OdooGuideApiIT.java";
    private static final String OF_SAP = "mes-ejb/src/test/java/org/openmes/SapGuideTest.java";
    private static final String OF_WEBHOOKS = "mes-ear/src/test/java/org/openmes/api/WebhookGuideApiIT.java";
    private static final String OF_RECEIVERS = "mes-ejb/src/test/java/org/openmes/webhook/WebhookVerificationTest.java";

    /** The test that holds what a page has of a language. */
    private static final Map<String, String> HELD = Map.ofEntries(
            entry("erp.md sh", TYPED_IN),
            entry("first-order.md sh", TYPED_IN),
            entry("odoo.md python", OF_ODOO),
            entry("odoo.md sh", TYPED_IN),
            entry("orders.md json", TYPED_IN),
            entry("orders.md sh", TYPED_IN),
            entry("sap.md sh", TYPED_IN),
            entry("sap.md xml", OF_SAP),
            entry("timeouts.md sh", TYPED_IN),
            entry("webhooks.md java", OF_RECEIVERS),
            entry("webhooks.md javascript", OF_RECEIVERS),
            entry("webhooks.md json", OF_WEBHOOKS),
            entry("webhooks.md python", OF_RECEIVERS),
            entry("webhooks.md sh", OF_WEBHOOKS));

    @Test
    void every_block_has_a_test() throws IOException {
        assertThat(blocks().stream().map(GuideBlocksTest::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(HELD.keySet());
    }

    @Test
    void but_for_those_of_a_shell_there_is_one_of_a_kind() throws IOException {
        var others = blocks().stream()
                .filter(block -> !block.language().equals(SHELL))
                .collect(Collectors.groupingBy(GuideBlocksTest::kind, Collectors.counting()));

        assertThat(others)
                .isNotEmpty()
                .allSatisfy((kind, count) -> assertThat(count).isOne());
    }

    @Test
    void the_tests_read_what_they_are_said_to_hold() throws IOException {
        for (var held : HELD.entrySet()) {
            var page = held.getKey().substring(0, held.getKey().indexOf(' '));
            var language = held.getKey().substring(page.length() + 1);
            var test = Files.readString(Path.of("..").resolve(held.getValue()));

            assertThat(test).as(held.getKey()).containsPattern("\"" + page + "[\",]");
            assertThat(test).as(held.getKey()).contains(language.equals(SHELL) ? ".run(" : "\"" + language + "\"");
        }
    }

    @Test
    void what_is_typed_in_promises_an_answer() throws IOException {
        for (var page : GuideBlock.pages()) {
            if (GuideBlock.of(page).stream().anyMatch(block -> block.language().equals(SHELL))) {
                assertThat(GuideBlock.page(page)).as(page).containsPattern("The\\s+answer\\s+is\\s+`");
            }
        }
    }

    private static List<GuideBlock> blocks() throws IOException {
        var blocks = new ArrayList<GuideBlock>();
        for (var page : GuideBlock.pages()) {
            blocks.addAll(GuideBlock.of(page));
        }
        return blocks;
    }

    private static String kind(GuideBlock block) {
        return block.page() + " " + block.language();
    }
}
