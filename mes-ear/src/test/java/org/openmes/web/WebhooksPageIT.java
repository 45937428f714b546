package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.BrowserTest;

/** An Admin sets up who is told of events (spec 17.10). */
@BrowserTest
class WebhooksPageIT {
    @Test
    void the_secret_is_shown_once_and_what_was_typed_stays_until_it_is_right(Page page) {
        var name = Caller.unique("ERP");
        Entrance.openAsAdmin(page, "setting/webhook.xhtml");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Address").fill("https://10.0.0.5/hook");
        page.getByLabel("Headers").fill("Authorization: Bearer abc");
        page.getByLabel("Active").uncheck();
        button(page, "Create webhook").click();
        assertThat(page.locator("#url-error")).containsText("webhook_allowed_hosts");
        assertThat(page.locator("#events-error")).hasText("is required");
        page.getByLabel("Address").fill("https://erp.example/hook");
        page.locator("#events-ISSUE_CREATED").check();
        button(page, "Create webhook").click();

        var secret = page.locator("#secret");
        assertThat(secret).isVisible();
        assertThat(secret.inputValue()).startsWith("whsec_");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I have kept it"))
                .click();
        assertThat(page.locator("a.id", new Page.LocatorOptions().setHasText(name)))
                .isVisible();
        assertThat(page.content()).doesNotContain("whsec_");

        page.locator("a.id", new Page.LocatorOptions().setHasText(name)).click();
        assertThat(page.getByLabel("Headers")).hasValue("Authorization: ***");
        page.locator("#events-BATCH_COMPLETED").check();
        button(page, "Save").click();
        assertThat(page.locator("a.id", new Page.LocatorOptions().setHasText(name)))
                .isVisible();
    }

    @Test
    void it_is_switched_on_and_off_and_another_secret_is_made(Page page) {
        var admin = Caller.admin();
        var name = Caller.unique("ERP");
        var id = admin.create("/webhooks", """
                {"name":"%s","url":"https://erp.example/","events":["issue.created"],"is_active":false}""".formatted(name));
        Entrance.openAsAdmin(page, "setting/webhooks.xhtml");
        page.getByLabel("More actions: " + name).click();
        button(page, "Activate " + name).click();
        assertThat(page.getByText(name + " activated")).isVisible();
        assertThat(admin.get("/webhooks/" + id).jsonPath().getBoolean("data.is_active"))
                .isTrue();

        Entrance.go(page, "setting/webhook.xhtml?id=" + id);
        button(page, "Rotate secret").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rotate secret"))
                .click();
        assertThat(page.getByText("It is shown only now")).isVisible();
        assertThat(admin.get("/webhooks/" + id).jsonPath().getString("data.former_secret_until"))
                .isNotNull();
        admin.delete("/webhooks/" + id);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
