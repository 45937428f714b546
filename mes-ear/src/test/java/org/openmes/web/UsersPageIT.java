package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;

/** Admins look after accounts (spec 1.2, 9.3). */
@BrowserTest
class UsersPageIT {
    @Test
    void an_admin_generates_a_password_that_is_shown_once_and_must_be_changed(Page admin, Page person) {
        var account = Accounts.operator(false, true);
        Entrance.openAsAdmin(admin, "user/edit.xhtml?id=" + account.id());
        admin.locator("#generate-password").click();
        admin.locator("#generate-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Generate password"))
                .click();

        assertThat(admin.locator("#secret")).hasValue(Pattern.compile(".{12,}"));
        var generated = admin.locator("#secret").inputValue();
        assertThat(generated).isNotEqualTo(Accounts.PASSWORD);
        Entrance.go(person, "sign-in.xhtml");
        Entrance.signIn(person, account.username(), Accounts.PASSWORD);
        assertThat(person.getByText("User name or password is wrong")).isVisible();
        Entrance.signIn(person, account.username(), generated);
        assertThat(person).hasURL(Pattern.compile(".*/change-password\\.xhtml.*"));
    }
}
