package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.BrowserTest;

/** Short numbers on the floor, and who stands at a terminal (spec 1.2). */
@BrowserTest
class PinPageIT {
    private static final String PIN = "47110";

    private final Caller admin = Caller.admin();
    private final Workshop shop = new Workshop();

    @BeforeEach
    void enable() {
        admin.patch("/settings", "{\"pin_login_enabled\":true,\"terminal_operator_identification\":\"pin\"}");
    }

    @AfterEach
    void disable() {
        admin.patch("/settings", "{\"pin_login_enabled\":false,\"terminal_operator_identification\":\"none\"}");
    }

    @Test
    void who_has_set_a_pin_signs_in_by_it(Page page) {
        var person = shop.person("Operator", List.of(shop.line));
        Entrance.open(page, person, "pin.xhtml");
        page.getByLabel("Current password").fill(Caller.PASSWORD);
        page.getByLabel("New PIN").fill(PIN);
        page.getByLabel("PIN again").fill("4711");
        button(page, "Save").click();
        assertThat(page.locator("#pin_confirmation-error")).hasText("The PINs do not match");
        page.getByLabel("PIN again").fill(PIN);
        button(page, "Save").click();
        assertThat(page.getByText("PIN set.")).isVisible();

        page.context().clearCookies();
        Entrance.go(page, "sign-in.xhtml");
        page.locator("#by_pin").click();
        page.getByLabel("User name").fill(person.username());
        page.getByLabel("PIN").fill(PIN);
        button(page, "Sign in").click();

        assertThat(page.locator("#person")).hasText(person.username());
    }

    @Test
    void a_terminal_asks_who_stands_at_it_and_records_that_person(Page page) {
        var person = shop.person("Operator", List.of(shop.line));
        var id = admin.get("/users?search=" + person.username()).jsonPath().getLong("data[0].id");
        admin.post("/users/" + id + "/pin", "{\"pin\":\"%s\",\"pin_confirmation\":\"%s\"}".formatted(PIN, PIN));
        var terminal = terminal();
        var order = shop.accepted(10);
        var step = shop.batch(order, 10).get(0);
        Entrance.open(page, terminal, shop.floor(order));

        page.locator("#step-do").click();
        var dialog = page.locator("#person-dialog");
        assertThat(dialog).isVisible();
        dialog.getByText(person.username()).click();
        page.locator("#person-pin").fill("0000");
        page.locator("#person-confirm").click();
        assertThat(page.locator("#person-error")).not().isEmpty();
        for (var digit : PIN.split("")) {
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(digit).setExact(true))
                    .click();
        }
        page.locator("#person-confirm").click();

        assertThat(dialog).isHidden();
        assertThat(admin.get("/audit-logs/entity?entity_type=BatchStep&entity_id=" + step)
                        .jsonPath()
                        .getString("data[0].user_label"))
                .isEqualTo(person.username());
    }

    /** The account of the terminal at the workstation of the shop, signed in. */
    private Caller terminal() {
        var username = Caller.unique("terminal");
        admin.create("/users", """
                {"name":"%s","username":"%s","password":"%s","password_confirmation":"%s",
                 "account_type":"WORKSTATION","workstation_id":%d}""".formatted(username, username, Caller.PASSWORD, Caller.PASSWORD, shop.workstation));
        return Caller.signedIn(username, Caller.PASSWORD);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
