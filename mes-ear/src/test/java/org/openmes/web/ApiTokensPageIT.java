package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.BrowserTest;

/** An Admin gives programs tokens and takes them away (spec 14.2). */
@BrowserTest
class ApiTokensPageIT {
    @Test
    void the_secret_is_shown_once_and_the_token_ends_when_it_is_revoked(Page page) {
        var name = Caller.unique("ERP");
        Entrance.openAsAdmin(page, "setting/token.xhtml");
        page.getByLabel("Name").fill(name);
        button(page, "Create token").click();
        assertThat(page.locator("#scopes-error")).hasText("is required");
        page.locator("#scopes-issues_read").check();
        button(page, "Create token").click();

        var secret = page.locator("#secret");
        assertThat(secret).isVisible();
        var program = Caller.withToken(secret.inputValue());
        assertThat(program.get("/issues").statusCode()).isEqualTo(200);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I have kept it"))
                .click();
        assertThat(shown(page, name)).isVisible();
        assertThat(page.content()).doesNotContain(program.token());

        button(page, "Revoke " + name).click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke"))
                .click();

        assertThat(shown(page, name)).hasCount(0);
        assertThat(program.get("/issues").statusCode()).isEqualTo(401);
    }

    /** Its name in the list; buttons and dialogs say it too. */
    private static Locator shown(Page page, String name) {
        return page.locator("span.b", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
