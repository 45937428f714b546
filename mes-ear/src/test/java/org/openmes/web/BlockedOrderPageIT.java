package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.BrowserTest;

/** Why an order stands still is read where one works on it, whatever has stopped it (spec 15.2, 15.3). */
@BrowserTest
class BlockedOrderPageIT {
    private final Caller admin = Caller.admin();
    private final Workshop shop = new Workshop();
    private final Workshop.Order order = shop.accepted(100);

    @AfterEach
    void linesBlockNothing() {
        admin.patch("/settings", "{\"line_issue_blocks_all\":false}");
    }

    @Test
    void an_admin_is_named_with_his_reason_and_an_issue_besides(Page page) {
        var blocked = admin.post("/work-orders/" + order.id() + "/block", "{\"reason\":\"Audit of the drawings\"}");
        assertThat(blocked.statusCode()).as(blocked.asString()).isEqualTo(200);
        shop.stop(order, "Lathe stands still");

        Entrance.open(page, shop.operator, shop.floor(order));

        var banner = banner(page);
        assertThat(banner).containsText("Order blocked: Audit of the drawings");
        assertThat(banner).containsText("an Admin lets it go on");
        assertThat(banner).containsText("And also: Lathe stands still");
        assertThat(banner).containsText("from " + shop.operator.username());
        Entrance.go(page, shop.queue());
        assertThat(page.getByText("Blocked: Audit of the drawings")).containsText("Lathe stands still");
    }

    @Test
    void an_issue_of_the_line_is_named_as_one(Page page) {
        shop.start(shop.batch(order, 10).get(0));
        admin.patch("/settings", "{\"line_issue_blocks_all\":true}");
        shop.stopLine("No power");

        Entrance.open(page, shop.operator, shop.floor(order));

        var banner = banner(page);
        assertThat(banner).containsText("Order blocked: No power");
        assertThat(banner).containsText("of the whole line, from " + shop.operator.username());
        Entrance.go(page, shop.queue());
        assertThat(page.getByText("Blocked: No power")).isVisible();
    }

    private static Locator banner(Page page) {
        return page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("Order blocked:"));
    }
}
