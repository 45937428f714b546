package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.BrowserTest;

/** People make themselves an account (spec 1.3; Appendix C 3). */
@BrowserTest
class RegistrationPageIT {
    private final Caller admin = Caller.admin();

    @BeforeEach
    void open() {
        admin.patch("/settings", "{\"allow_registration\":true,\"registration_requires_approval\":true}");
    }

    @AfterEach
    void close() {
        admin.patch("/settings", "{\"allow_registration\":false,\"registration_requires_approval\":true}");
    }

    @Test
    void where_it_is_off_there_is_no_link_and_no_page(Page page) {
        admin.patch("/settings", "{\"allow_registration\":false}");

        Entrance.go(page, "sign-in.xhtml");
        assertThat(page.locator("#register")).hasCount(0);
        Assertions.assertThat(
                        page.navigate(page.url().replace("sign-in", "register")).status())
                .isEqualTo(404);
    }

    @Test
    void who_registers_waits_until_an_admin_activates_him(Page page) {
        var username = "r" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        Entrance.go(page, "sign-in.xhtml");
        page.locator("#register").click();
        fill(page, "Ann O'Hara", username, username + "@plant.example");

        assertThat(page.locator("#registered")).isVisible();
        Entrance.signIn(page, username, Caller.PASSWORD);
        assertThat(page.getByText("This account is switched off")).isVisible();

        Entrance.openAsAdmin(page, "user/list.xhtml");
        assertThat(page.locator(".nav a[href$='/user/list.xhtml'] .count")).containsText("waiting");
        page.locator("#waiting a").click();
        assertThat(page.locator("#users tbody tr")
                        .filter(new Locator.FilterOptions().setHasNotText("waits for approval")))
                .hasCount(0);
        assertThat(page.getByText(username, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(Page page) {
        Entrance.go(page, "register.xhtml");
        fill(page, "R2-D2", "r2.d2", "nowhere");

        assertThat(page.locator("#name-error")).hasText("Only letters, spaces, hyphens and apostrophes");
        assertThat(page.locator("#username-error")).hasText("Only letters and digits, 3 to 30");
        assertThat(page.locator("[id='register:username']")).hasValue("r2.d2");
    }

    private static void fill(Page page, String name, String username, String email) {
        page.getByLabel("First and last name").fill(name);
        page.getByLabel("User name").fill(username);
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Caller.PASSWORD);
        page.getByLabel("Password again").fill(Caller.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create account"))
                .click();
    }
}
