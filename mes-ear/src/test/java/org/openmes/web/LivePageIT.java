package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;

/** What somebody else changes appears within two seconds and leaves alone what the reader is doing. */
@BrowserTest
class LivePageIT {
    private static final double SOON = 2000;

    private final Workshop shop = new Workshop();

    @Test
    void the_dashboard_of_a_supervisor_shows_a_stopped_order(Page page) {
        var order = shop.accepted(100);
        open(page, "supervisor.xhtml");

        shop.stop(order, "Lathe stands still");

        expectSoon(page.getByRole(AriaRole.LINK).filter(withText("Lathe stands still")));
        expectSoon(page.locator("#kpi-blocked .v").filter(withText("1")));
    }

    @Test
    void the_dashboard_of_the_admin_shows_a_new_order(Page page) {
        page.waitForWebSocket(() -> Entrance.openAsAdmin(page, "dashboard.xhtml"));

        var order = shop.pending(100);

        expectSoon(page.getByRole(AriaRole.LINK).filter(withText(order.number())));
    }

    @Test
    void the_queue_shows_an_order_once_it_is_accepted(Page page) {
        page.waitForWebSocket(() -> Entrance.open(page, shop.operator, shop.queue()));

        var order = shop.accepted(100);

        expectSoon(page.getByRole(AriaRole.LISTITEM).filter(withText(order.number())));
    }

    @Test
    void an_order_shows_the_steps_that_are_done(Page page) {
        var order = shop.accepted(100);
        var steps = shop.batch(order, 10);
        open(page, order.page());

        shop.start(steps.get(0));

        assertThat(page.getByRole(AriaRole.ROW).filter(withText("Turning")))
                .containsText("Running", new ContainsTextOptions().setTimeout(SOON));
    }

    @Test
    void focus_and_scrolling_stay_where_they_are(Page page) {
        var order = shop.pending(100);
        for (int i = 0; i < 6; i++) {
            shop.pending(50);
        }
        page.setViewportSize(1024, 600);
        open(page, "supervisor.xhtml");
        var accept = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept " + order.number()));
        accept.focus();
        page.evaluate("window.scrollTo(0, 300)");

        var other = shop.pending(70);

        expectSoon(page.getByRole(AriaRole.LINK).filter(withText(other.number())));
        assertThat(accept).isFocused();
        assertThat(page.evaluate("window.scrollY")).isEqualTo(300);
    }

    @Test
    void a_reason_that_is_being_typed_stays(Page page) {
        var order = shop.pending(100);
        open(page, "supervisor.xhtml");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reject " + order.number()))
                .click();
        var reason = page.getByRole(AriaRole.DIALOG).getByLabel("Reason");
        reason.pressSequentially("Too lat");

        var other = shop.pending(70);

        expectSoon(page.locator("#content").getByText(other.number()).first());
        assertThat(reason).isFocused();
        page.keyboard().type("e");
        assertThat(reason).hasValue("Too late");
    }

    @Test
    void a_quantity_that_is_being_typed_stays(Page page) {
        var order = shop.accepted(100);
        page.waitForWebSocket(() -> Entrance.open(page, shop.operator, shop.floor(order)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create batch"))
                .click();
        var quantity = page.getByLabel("Target quantity");
        quantity.fill("4");

        shop.batch(order, 30);

        assertThat(page.locator("#step-do")).containsText("Start step 1", new ContainsTextOptions().setTimeout(SOON));
        assertThat(quantity).isFocused();
        page.keyboard().type("0");
        assertThat(quantity).hasValue("40");
    }

    @Test
    void a_pad_proposes_what_is_free_when_it_is_opened_and_tells_what_is_free_while_it_is_open(Page page) {
        var order = shop.accepted(100);
        page.waitForWebSocket(() -> Entrance.open(page, shop.operator, shop.floor(order)));
        shop.batch(order, 30);
        assertThat(page.locator("#step-do")).containsText("Start step 1", new ContainsTextOptions().setTimeout(SOON));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create next batch"))
                .click();
        var pad = page.getByRole(AriaRole.DIALOG);
        assertThat(pad.getByLabel("Target quantity")).hasValue("70");
        pad.getByLabel("Target quantity").fill("20");

        shop.batch(order, 25);

        assertThat(pad).containsText("free 45", new ContainsTextOptions().setTimeout(SOON));
        assertThat(pad.getByText("Free afterwards").locator("..")).containsText("25");
        assertThat(pad.getByLabel("Target quantity")).hasValue("20");
    }

    @Test
    void a_dialog_that_is_open_tells_what_is_free_now_and_keeps_what_is_typed(Page page) {
        var order = shop.accepted(100);
        open(page, order.page());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create batch"))
                .click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Target quantity").fill("4");

        shop.batch(order, 30);

        assertThat(dialog).containsText("70", new ContainsTextOptions().setTimeout(SOON));
        assertThat(dialog.getByLabel("Target quantity")).hasValue("4");
    }

    @Test
    void a_batch_that_the_reader_has_folded_stays_folded(Page page) {
        var order = shop.accepted(100);
        var steps = shop.batch(order, 10);
        open(page, order.page());
        page.locator("summary").filter(withText("Batch 1")).click();
        assertThat(page.locator("tr").filter(withText("Turning"))).isHidden();

        shop.start(steps.get(0));

        assertThat(page.locator("summary").filter(withText("Batch 1")))
                .containsText("In progress", new ContainsTextOptions().setTimeout(SOON));
        assertThat(page.getByRole(AriaRole.ROW).filter(withText("Turning"))).isHidden();
    }

    @Test
    void a_page_that_was_cut_off_catches_up(Page page) {
        page.waitForWebSocket(() -> Entrance.open(page, shop.operator, shop.queue()));
        page.context().setOffline(true);
        assertThat(page.locator("#net")).hasText("Offline");
        var order = shop.accepted(100);

        page.context().setOffline(false);

        assertThat(page.getByRole(AriaRole.LISTITEM).filter(withText(order.number())))
                .isVisible();
        assertThat(page.locator("#net")).hasText("Online");
    }

    private void open(Page page, String path) {
        page.waitForWebSocket(() -> Entrance.open(page, shop.supervisor, path));
    }

    private static void expectSoon(Locator place) {
        assertThat(place.first()).isVisible(new IsVisibleOptions().setTimeout(SOON));
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
