package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.BrowserTest;

/** What hurried, doubtful and forgetful people do to a page. */
@BrowserTest
class HostilePageUseIT {
    private static final Pattern ORDER_PAGE = Pattern.compile(".*/workorder/order\\.xhtml\\?id=\\d+$");

    private final Workshop shop = new Workshop();

    @Test
    void a_double_tap_creates_one_batch(Page page) {
        var order = shop.accepted(100);
        Entrance.open(page, shop.operator, shop.floor(order));
        button(page, "Create batch").click();
        var pad = page.getByRole(AriaRole.DIALOG);
        pad.getByLabel("Target quantity").fill("10");

        pad.getByRole(AriaRole.BUTTON, exactly("Create batch of 10 pcs")).dblclick();

        assertThat(button(page, "Start step 1")).isEnabled();
        assertThat(shop.batches(order)).isEqualTo(1);
    }

    @Test
    void a_double_tap_starts_a_step_and_does_not_complete_it(Page page) {
        var faults = Faults.of(page);
        var order = shop.accepted(100);
        shop.batch(order, 10);
        Entrance.open(page, shop.operator, shop.floor(order));

        button(page, "Start step 1").dblclick();

        assertThat(button(page, "Complete step 1")).isEnabled();
        assertThat(page.getByText("Step 1 started")).isVisible();
        assertThat(faults.seen()).isEmpty();
    }

    @Test
    void pressing_again_after_an_answer_was_lost_creates_one_batch(Page page) {
        var order = shop.accepted(100);
        Entrance.open(page, shop.operator, shop.floor(order));
        button(page, "Create batch").click();
        var pad = page.getByRole(AriaRole.DIALOG);
        pad.getByLabel("Target quantity").fill("10");
        page.route(
                "**/operator/order.xhtml*",
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
        var create = pad.getByRole(AriaRole.BUTTON, exactly("Create batch of 10 pcs"));
        create.click();
        assertThat(page.getByText("The server cannot be reached.")).isVisible();

        create.click();

        assertThat(page.getByText("Batch 1 created")).isVisible();
        assertThat(shop.batches(order)).isEqualTo(1);
    }

    @Test
    void deleting_again_after_an_answer_was_lost_is_told_as_done(Page page) {
        var order = shop.pending(100);
        Entrance.openAsAdmin(page, order.page());
        page.getByLabel("More actions").click();
        button(page, "Delete").click();
        var asked = page.getByRole(AriaRole.DIALOG);
        page.route(
                "**/workorder/order.xhtml*",
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
        asked.getByRole(AriaRole.BUTTON, exactly("Delete")).click();
        assertThat(page.getByText("The server cannot be reached.")).isVisible();

        asked.getByRole(AriaRole.BUTTON, exactly("Delete")).click();

        assertThat(page).hasURL(Pattern.compile(".*/workorder/list\\.xhtml.*"));
    }

    @Test
    void a_scan_into_an_open_pad_books_nothing(Page page) {
        var order = shop.accepted(100);
        Entrance.open(page, shop.operator, shop.floor(order));
        button(page, "Create batch").click();
        var target = page.getByRole(AriaRole.DIALOG).getByLabel("Target quantity");
        target.fill("10");

        page.keyboard().type("0015");
        page.keyboard().press("Enter");

        assertThat(page.getByText("Close this window first, then scan again.")).isVisible();
        assertThat(target).hasValue("10");
        assertThat(shop.batches(order)).isZero();
    }

    @Test
    void a_reason_typed_for_one_order_is_not_proposed_for_another(Page page) {
        var first = shop.pending(100);
        var second = shop.pending(100);
        Entrance.open(page, shop.supervisor, "workorder/list.xhtml");
        askToReject(page, first).getByLabel("Reason").fill("Wrong wheel");
        page.keyboard().press("Escape");

        assertThat(askToReject(page, second).getByLabel("Reason")).hasValue("");
    }

    private static Locator askToReject(Page page, Workshop.Order order) {
        var row = row(page, order.number());
        row.locator("summary").click();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reject"))
                .click();
        return page.getByRole(AriaRole.DIALOG);
    }

    @Test
    void a_page_of_one_person_sends_nothing_for_another(Page page) {
        var order = shop.accepted(100);
        Entrance.open(page, shop.operator, shop.floor(order));
        var colleague = shop.person("Operator", List.of(shop.line));
        keepStale(page);
        page.context().clearCookies();
        Entrance.home(page.context().newPage(), colleague);

        button(page, "Create batch").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, exactly("Create batch of 100 pcs"))
                .click();

        assertThat(page.getByText(colleague.username() + " has signed in meanwhile"))
                .isVisible();
        assertThat(shop.batches(order)).isZero();
    }

    @Test
    void the_same_problem_is_reported_twice_only_on_purpose(Page page) {
        var order = shop.accepted(100);
        Entrance.open(page, shop.operator, shop.floor(order));
        report(page, "Other problem");
        assertThat(page.getByText("Problem reported.")).isVisible();

        report(page, "Other problem");
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("You reported the same problem here within the last minute");
        assertThat(shop.issues(order)).isEqualTo(1);

        dialog.getByLabel("Report it once more").check();
        dialog.getByRole(AriaRole.BUTTON, exactly("Report")).click();
        assertThat(dialog).isHidden();
        assertThat(shop.issues(order)).isEqualTo(2);
    }

    private static void report(Page page, String type) {
        assertThat(page.locator("#report-form")).not().hasAttribute("aria-busy", "true");
        page.locator("#report").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText(type).click();
        dialog.getByRole(AriaRole.BUTTON, exactly("Report")).click();
    }

    @Test
    void going_back_and_sending_again_creates_no_second_order(Page page) {
        var number = Caller.unique("WO");
        Entrance.open(page, shop.supervisor, "workorder/edit.xhtml");
        fillOrder(page, number);
        button(page, "Create order").click();
        assertThat(page).hasURL(ORDER_PAGE);

        page.goBack();
        fillOrder(page, number);
        button(page, "Create order").click();

        assertThat(page.getByLabel("Order number")).hasAttribute("aria-invalid", "true");
        assertThat(shop.supervisor
                        .get("/work-orders?search=" + number)
                        .jsonPath()
                        .getList("data"))
                .hasSize(1);
    }

    @Test
    void going_back_after_a_command_shows_what_it_did(Page page) {
        var order = shop.pending(100);
        Entrance.open(page, shop.supervisor, "workorder/list.xhtml");
        page.getByRole(AriaRole.LINK, named(order.number())).click();
        button(page, "Accept").click();
        assertThat(page.getByText(order.number() + " accepted", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        page.goBack();

        assertThat(row(page, order.number())).containsText("Accepted");
    }

    @Test
    void a_tab_that_was_overtaken_is_told_why_and_shows_how_it_is(Page first) {
        var order = shop.accepted(100);
        shop.batch(order, 10);
        Entrance.open(first, shop.operator, shop.floor(order));
        var second = first.context().newPage();
        Entrance.go(second, shop.floor(order));
        keepStale(second);
        button(first, "Start step 1").click();
        assertThat(button(first, "Complete step 1")).isEnabled();

        button(second, "Start step 1").click();

        assertThat(second.getByText("Start is possible only in")).isVisible();
        assertThat(button(second, "Complete step 1")).isEnabled();
    }

    @Test
    void a_form_that_was_overtaken_names_who_did_it_and_keeps_what_was_typed(Page first) {
        var order = shop.pending(100);
        Entrance.open(first, shop.supervisor, "workorder/edit.xhtml?id=" + order.id());
        var second = first.context().newPage();
        Entrance.go(second, "workorder/edit.xhtml?id=" + order.id());
        first.getByLabel("Product name").fill("Wheel, red");
        button(first, "Save").click();
        assertThat(first).hasURL(ORDER_PAGE);

        second.getByLabel("Description").fill("Careful with the spokes");
        button(second, "Save").click();

        assertThat(second.getByRole(AriaRole.ALERT)).containsText("Changed meanwhile by " + shop.supervisor.username());
        assertThat(second.getByRole(AriaRole.ALERT)).containsText("Product name: is now Wheel, red");
        assertThat(second.getByLabel("Product name")).hasValue("Wheel, red");
        assertThat(second.getByLabel("Description")).hasValue("Careful with the spokes");
        button(second, "Save").click();
        assertThat(second).hasURL(ORDER_PAGE);
        assertThat(second.getByText("Wheel, red").first()).isVisible();
        assertThat(second.getByText("Careful with the spokes")).isVisible();
    }

    /** No news reaches this page until it sends something. */
    private static void keepStale(Page page) {
        var sent = new AtomicBoolean();
        page.route("**/operator/order.xhtml*", route -> {
            if (route.request().method().equals("POST")) {
                sent.set(true);
            }
            if (sent.get()) {
                route.resume();
            } else {
                route.abort();
            }
        });
    }

    private void fillOrder(Page page, String number) {
        page.getByLabel("Order number").fill(number);
        page.getByLabel("Planned quantity").fill("7");
        page.getByLabel("Line").selectOption(Long.toString(shop.line));
    }

    private static Locator row(Page page, String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }
}
