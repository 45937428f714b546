package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.BrowserTest;

/** A session that ends while somebody types: nothing that was typed is lost. */
@BrowserTest
class EndedSessionPageIT {
    private final Workshop shop = new Workshop();

    @Test
    void a_form_is_saved_after_signing_in_again(Page page) {
        var order = shop.pending(100);
        Entrance.open(page, shop.supervisor, "workorder/edit.xhtml?id=" + order.id());
        page.getByLabel("Description").fill("Careful with the spokes");
        page.context().clearCookies();
        button(page, "Save").click();

        signInAgain(page, shop.supervisor);
        assertThat(page.getByLabel("Description")).hasValue("Careful with the spokes");
        button(page, "Save").click();

        assertThat(page).hasURL(Pattern.compile(".*/workorder/order\\.xhtml.*"));
        assertThat(page.getByText("Careful with the spokes")).isVisible();
    }

    @Test
    void a_report_is_kept_when_news_find_the_session_ended(Page page) {
        var order = shop.accepted(100);
        page.waitForWebSocket(() -> Entrance.open(page, shop.operator, shop.floor(order)));
        button(page, "Report a problem").click();
        var report = page.getByRole(AriaRole.DIALOG).first();
        report.getByLabel("Title").fill("Spokes are bent");
        page.context().clearCookies();

        shop.batch(order, 10);

        signInAgain(page, shop.operator);
        assertThat(report.getByLabel("Title")).hasValue("Spokes are bent");
        report.getByText("Quality problem").click();
        report.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Report").setExact(true))
                .click();
        assertThat(page.getByText("Problem reported.")).isVisible();
    }

    @Test
    void a_page_on_which_nothing_is_typed_asks_to_sign_in(Page page) {
        page.waitForWebSocket(() -> Entrance.open(page, shop.operator, shop.queue()));
        page.context().clearCookies();

        shop.accepted(100);

        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
    }

    @Test
    void a_form_is_kept_when_the_person_signs_out_in_another_tab(Page page) {
        var order = shop.pending(100);
        page.waitForWebSocket(() -> Entrance.open(page, shop.supervisor, "workorder/edit.xhtml?id=" + order.id()));
        page.getByLabel("Description").fill("Careful with the spokes");
        var other = page.context().newPage();
        Entrance.go(other, "account.xhtml");
        other.getByLabel("Account of " + shop.supervisor.username()).click();
        button(other, "Sign out").click();
        assertThat(other.getByText("You are signed out.")).isVisible();

        signInAgain(page, shop.supervisor);

        assertThat(page.getByLabel("Description")).hasValue("Careful with the spokes");
    }

    private static void signInAgain(Page page, Caller who) {
        var told = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("You are signed out"));
        assertThat(told).isVisible();
        var tab =
                page.waitForPopup(() -> told.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in"))
                        .click());
        Entrance.signIn(tab, who.username(), Caller.PASSWORD);
        assertThat(tab).not().hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
        tab.close();
        told.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
