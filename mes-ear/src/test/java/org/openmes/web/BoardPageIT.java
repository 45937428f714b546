package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;

/** Operators move orders on the board from the queue (spec 15.2). */
@BrowserTest
class BoardPageIT {
    private final Workshop shop = new Workshop();

    @Test
    void an_operator_moves_an_order_on_the_board(Page admin, Page page) {
        Entrance.openAsAdmin(admin, "account.xhtml");
        status(admin, "Waits for material");
        status(admin, "Ready");
        var order = shop.accepted(10);
        Entrance.open(page, shop.operator, shop.queue());

        page.locator("#board-" + order.id()).click();
        var dialog = page.locator("#board-dialog");
        assertThat(dialog).containsText(order.number());
        dialog.getByLabel("Board status").selectOption(new SelectOption().setLabel("Waits for material"));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move"))
                .click();

        assertThat(dialog).isHidden();
        assertThat(page.locator("#board-" + order.id())).containsText("Waits for material");
        assertThat(shop.operator.get("/work-orders/" + order.id()).jsonPath().getString("data.line_status_id"))
                .isNotNull();
        page.locator("#board-" + order.id()).click();
        assertThat(dialog.locator("option:checked")).hasText("Waits for material");
    }

    /** Board statuses are set up on pages. */
    private void status(Page admin, String name) {
        Entrance.go(admin, "line/status.xhtml?line_id=" + shop.line);
        admin.getByLabel("Name").fill(name);
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        admin.waitForURL("**/line/line.xhtml*");
    }
}
