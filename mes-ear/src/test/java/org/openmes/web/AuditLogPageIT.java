package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.BrowserTest;
import org.openmes.testing.TestedOpenMes;

/** The ledger on pages: what was changed, whether it is as it was written, and its files (spec 11.4). */
@BrowserTest
class AuditLogPageIT {
    private static final List<String> FILES =
            List.of("audit/entries.csv", "audit/newest-seal.json", "audit/seals.json", "audit/ledger.ndjson");

    private final Workshop shop = new Workshop();

    @Test
    void a_change_is_told_field_by_field_and_leads_to_its_record(Page page) {
        shop.admin.patch("/lines/" + shop.line, "{\"description\":\"Hall 7\"}");
        Entrance.openAsAdmin(page, history());

        var row = row(page, "Changed");
        assertThat(row.locator("dt").getByText("description", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(row.locator("del").first()).hasText("—");
        assertThat(row.locator("ins").first()).hasText("Hall 7");
        assertThat(row).containsText("API");
        row.locator("summary").click();
        assertThat(row.getByText("Request")).isVisible();

        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(shop.code))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/line/line\\.xhtml\\?id=" + shop.line));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/audit/list\\.xhtml\\?entity_type=Line&entity_id=" + shop.line));
        assertThat(row(page, "Created").locator("summary")).containsText("fields");
    }

    @Test
    void entries_are_filtered_and_what_is_filtered_is_exported(Page page) throws IOException {
        shop.admin.patch("/lines/" + shop.line, "{\"description\":\"=Hall 8\"}");
        Entrance.openAsAdmin(page, history() + "&action=updated&via=API&q=hall");
        assertThat(page.locator("#entries tbody tr")).hasCount(1);

        var file = page.waitForDownload(() -> page.locator("#export").click());

        assertThat(file.suggestedFilename()).matches("audit_log_\\d{8}_\\d{6}\\.csv");
        var lines = Files.readAllLines(file.path());
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).contains("Line " + shop.code, "=Hall 8");
        Entrance.go(page, history() + "&action=deleted");
        assertThat(page.getByText("Nothing fits these filters")).isVisible();
    }

    @Test
    void the_ledger_is_verified_on_the_page_and_its_files_are_there(Page page) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Caller.admin().get("/audit-logs/seals/newest").statusCode() == 200);
        Entrance.openAsAdmin(page, "audit/seals.xhtml");

        verify(page);
        assertThat(page.locator("#verified")).containsText("In order: all");

        page.getByText("Compare with a seal that was kept elsewhere").click();
        page.getByLabel("Block").fill("1");
        page.getByLabel("Hash").fill("0".repeat(64));
        verify(page);
        assertThat(page.locator("#verified")).containsText("do not lead to the one that was kept");
        page.getByLabel("Hash").fill("");
        verify(page);
        assertThat(page.locator("#hash-error")).not().isEmpty();

        for (var file : FILES) {
            var answer = page.request().get(TestedOpenMes.url() + file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.headers().get("content-disposition")).as(file).startsWith("attachment");
        }
    }

    @Test
    void nobody_but_admins_sees_any_of_it(Page page) {
        Entrance.open(page, shop.supervisor, "line/line.xhtml?id=" + shop.line);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History")))
                .hasCount(0);
        assertThat(page.locator(".nav").getByText("Audit logs")).hasCount(0);

        for (var path : FILES) {
            assertThat(page.request().get(TestedOpenMes.url() + path).status())
                    .as(path)
                    .isEqualTo(403);
        }
        Entrance.go(page, "audit/list.xhtml");
        assertThat(page.locator("#entries")).hasCount(0);
    }

    private String history() {
        return "audit/list.xhtml?entity_type=Line&entity_id=" + shop.line;
    }

    private static void verify(Page page) {
        assertThat(page.locator("#verify-form")).not().hasAttribute("aria-busy", "true");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Verify").setExact(true))
                .click();
    }

    private static Locator row(Page page, String action) {
        return page.locator("#entries tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".chip", new Page.LocatorOptions().setHasText(action))));
    }
}
