package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;

/** What the batch produced is asked whoever ends its last step, also on a page that does not know that it is the last. */
@BrowserTest
class LastStepPageIT {
    private final Workshop shop = new Workshop();
    private final Workshop.Order order = shop.accepted(100);
    private final long last = lastOfABatch();

    private long lastOfABatch() {
        var steps = shop.batch(order, 10);
        shop.start(steps.get(0));
        shop.complete(steps.get(0));
        return steps.get(1);
    }

    @Test
    void completing_leads_to_the_pad(Page page) {
        shop.start(last);
        Entrance.open(page, shop.operator, shop.floor(order));
        var complete = page.locator("#step-do");
        assertThat(complete).hasText("Complete step 2");
        keepStale(page);
        complete.evaluate("button => { button.dataset.opens = ''; button.type = 'submit'; }");

        complete.click();

        var pad = page.getByRole(AriaRole.DIALOG);
        assertThat(pad.getByText("This was the last open step of the batch").last())
                .isVisible();
        assertThat(pad.getByLabel("Good quantity", labelled())).hasAttribute("aria-invalid", "true");
        assertThat(produced()).isZero();
        page.unroute("**/*order.xhtml*");
        pad.getByLabel("Good quantity", labelled()).fill("9");
        pad.getByText("Finish batch with 9 pcs").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading("Batch done: 9 pcs")))
                .isVisible();
    }

    @Test
    void skipping_leads_to_the_dialog_with_the_quantity_and_keeps_the_reason(Page page) {
        Entrance.open(page, shop.supervisor, order.page());
        var skip = page.locator("#do-skip-" + last);
        assertThat(skip).isVisible();
        keepStale(page);
        skip.evaluate("button => button.dataset.opens = 'skip-dialog'");
        skip.click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Reason").fill("Packed elsewhere");

        dialog.getByRole(AriaRole.BUTTON, exactly("Skip")).click();

        assertThat(dialog.getByText("This was the last open step of the batch")).isVisible();
        assertThat(page.locator("#skip-last-dialog [name=reason]")).hasValue("Packed elsewhere");
        assertThat(produced()).isZero();
        page.unroute("**/*order.xhtml*");
        dialog.getByLabel("Good quantity").fill("8");
        page.locator("#skip-scrap").fill("2");
        page.locator("#skip-scrap-reason").fill("Bent");
        dialog.getByRole(AriaRole.BUTTON, exactly("Skip")).click();
        assertThat(page.getByText("Step 2 skipped")).isVisible();
        assertThat(produced()).isEqualTo(8);
        assertThat(shop.supervisor
                        .get("/work-orders/" + order.id() + "/batches")
                        .jsonPath()
                        .getString("data[0].scrap_reason"))
                .isEqualTo("Bent");
    }

    private int produced() {
        return shop.supervisor.get("/work-orders/" + order.id()).jsonPath().getInt("data.produced_qty");
    }

    /** No news reaches the page; what it sends does go out. */
    private static void keepStale(Page page) {
        page.route("**/*order.xhtml*", route -> {
            if (route.request().method().equals("POST")) {
                route.resume();
            } else {
                route.abort();
            }
        });
    }

    private static Locator.GetByLabelOptions labelled() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
