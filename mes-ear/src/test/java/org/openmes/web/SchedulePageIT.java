package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;
import org.openmes.web.Workshop.Order;

/** The week by lines and days, in which orders are planned anew (spec 8.1). */
@BrowserTest
class SchedulePageIT {
    /** Far enough not to be the current week, wherever the plant is. */
    private static final LocalDate MONDAY =
            LocalDate.now(ZoneOffset.UTC).plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private final Workshop shop = new Workshop();

    @Test
    void an_order_is_dragged_to_another_day_and_that_is_undone(Page page) {
        var order = due(MONDAY);
        Entrance.open(page, shop.supervisor, week());

        card(page, order).dragTo(cell(page, MONDAY.plusDays(2)));

        assertThat(cell(page, MONDAY.plusDays(2)).locator(".wcard")).hasCount(1);
        assertThat(dueDay(order)).isEqualTo(MONDAY.plusDays(2).toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(cell(page, MONDAY).locator(".wcard")).hasCount(1);
        assertThat(dueDay(order)).isEqualTo(MONDAY.toString());
        assertThat(shop.admin
                        .get("/event-logs?entity_type=WorkOrder&entity_id=" + order.id())
                        .jsonPath()
                        .getList("data.event_type"))
                .contains("WORK_ORDER_SCHEDULED");
    }

    @Test
    void an_order_is_planned_by_keyboard_alone(Page page) {
        var order = due(MONDAY);
        Entrance.open(page, shop.supervisor, week());

        card(page, order).getByRole(AriaRole.LINK).focus();
        page.keyboard().press("m");
        var dialog = page.locator("#plan-dialog");
        assertThat(dialog).containsText(order.number());
        assertThat(dialog.locator("#due_date")).hasValue(MONDAY.toString());
        assertThat(dialog.locator("#line_id")).hasValue(String.valueOf(shop.line));
        dialog.locator("#due_date").fill(MONDAY.plusDays(4).toString());
        page.keyboard().press("Enter");

        assertThat(dialog).isHidden();
        assertThat(cell(page, MONDAY.plusDays(4)).locator(".wcard")).hasCount(1);
    }

    @Test
    void an_order_from_the_backlog_gets_a_day(Page page) {
        var order = shop.pending(10);
        Entrance.open(page, shop.supervisor, week());

        card(page, order).dragTo(cell(page, MONDAY.plusDays(1)));

        assertThat(cell(page, MONDAY.plusDays(1))).containsText(order.number());
        assertThat(page.locator(".drops .wcard").filter(new Locator.FilterOptions().setHasText(order.number())))
                .hasCount(1);
    }

    @Test
    void what_is_refused_stays_where_it_is_and_says_why(Page page) {
        var order = due(MONDAY);
        Entrance.open(page, shop.supervisor, week());
        page.evaluate("() => { document.getElementById('content').dataset.live = ''; }"); // hears of nothing
        shop.admin.patch("/work-orders/" + order.id(), "{\"priority\":5}");

        card(page, order).dragTo(cell(page, MONDAY.plusDays(2)));

        assertThat(page.locator(".toast-bad")).containsText("Changed meanwhile");
        assertThat(cell(page, MONDAY).locator(".wcard")).hasCount(1);
    }

    @Test
    void weeks_are_in_the_address_and_in_a_file(Page page) throws IOException {
        var order = due(MONDAY);
        Entrance.open(page, shop.supervisor, week());
        assertThat(page.locator(".sched")).not().containsText("Overdue");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next week"))
                .click();
        assertThat(card(page, order)).hasCount(0);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Previous week"))
                .click();
        assertThat(card(page, order)).isVisible();
        var file = page.waitForDownload(() -> page.locator("#export").click());
        assertThat(file.suggestedFilename()).matches("schedule_\\d{4}-W\\d{2}\\.csv");
        assertThat(Files.readString(file.path())).contains(order.number());

        page.locator("#this-week").click();
        assertThat(page.locator(".sched")).containsText("Overdue");
        assertThat(page.locator("#this-week")).hasCount(0);
        Entrance.go(page, "schedule/week.xhtml?week=2025-W53");
        assertThat(page.locator(".sched")).containsText("Overdue");
    }

    @Test
    void a_supervisor_sees_and_offers_own_lines_alone(Page page) {
        var foreign = new Workshop();
        Entrance.open(page, shop.supervisor, week());

        assertThat(page.locator(".sched tbody tr")).hasCount(1);
        assertThat(page.locator("#content")).not().containsText(foreign.name);
        assertThat(page.locator("#line_id option")).hasCount(1);
        assertThat(page.locator(".sched")).not().containsText("No line");
    }

    private String week() {
        return "schedule/week.xhtml?week=%d-W%02d&finished=true"
                .formatted(MONDAY.get(IsoFields.WEEK_BASED_YEAR), MONDAY.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private Order due(LocalDate day) {
        var order = shop.pending(10);
        shop.admin.patch("/work-orders/" + order.id(), "{\"due_date\":\"" + day + "\"}");
        return order;
    }

    private String dueDay(Order order) {
        return shop.supervisor.get("/work-orders/" + order.id()).jsonPath().getString("data.due_date");
    }

    private static Locator card(Page page, Order order) {
        return page.locator("#card-" + order.id());
    }

    private Locator cell(Page page, LocalDate day) {
        return page.locator("td[data-line='" + shop.line + "'][data-due='" + day + "']");
    }
}
