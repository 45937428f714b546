package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.BrowserTest;

/** An Admin sets up what belongs to a line (spec 3.4 to 3.7). */
@BrowserTest
class LineSetUpPageIT {
    private final Workshop shop = new Workshop();

    @Test
    void a_line_gets_a_board_status_of_its_own_and_loses_it(Page page) {
        var name = Caller.unique("Waits for rubber");
        Entrance.openAsAdmin(page, "line/line.xhtml?id=" + shop.line);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New board status"))
                .click();
        assertThat(page.getByLabel("Position")).hasValue("10");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Position").fill("soon");
        button(page, "Save").click();
        assertThat(page.locator("#sort_order-error")).hasText("must be a whole number");
        page.getByLabel("Position").fill("4");
        button(page, "Save").click();

        var own = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
        assertThat(own).isVisible();
        button(page, "Delete " + name).click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();

        assertThat(own).hasCount(0);
    }

    @Test
    void nobody_is_assigned_before_somebody_is_chosen(Page page) {
        shop.person("Operator", List.of());
        Entrance.openAsAdmin(page, "line/line.xhtml?id=" + shop.line);

        button(page, "Assign").click();

        assertThat(page.locator("#user_id-error")).hasText("is required");
        assertThat(page.getByLabel("Person")).hasValue("");
    }

    @Test
    void a_workstation_moves_to_another_line(Page page) {
        var other = new Workshop();
        Entrance.openAsAdmin(page, "line/workstation.xhtml?line_id=" + shop.line + "&id=" + shop.workstation);

        page.getByLabel("Line").selectOption(String.valueOf(other.line));
        button(page, "Save").click();

        assertThat(page).hasURL(Pattern.compile(".*/line/line\\.xhtml\\?id=" + other.line + "$"));
        assertThat(page.getByText(shop.code + "-1", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
