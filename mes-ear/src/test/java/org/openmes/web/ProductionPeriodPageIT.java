package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.BrowserTest;

/** Orders of a plant that plans by weeks or months (spec 5.1, 14.3). */
@BrowserTest
class ProductionPeriodPageIT {
    private final Workshop shop = new Workshop();

    @AfterEach
    void noPeriodsAnyMore() {
        plan("none");
    }

    @Test
    void the_week_of_the_due_date_is_proposed_and_shown(Page page) {
        plan("weekly");
        var number = Caller.unique("WO");
        Entrance.open(page, shop.supervisor, "workorder/edit.xhtml");
        page.getByLabel("Order number").fill(number);
        page.getByLabel("Planned quantity").fill("10");
        page.locator("#line_id").selectOption(String.valueOf(shop.line));

        page.getByLabel("Due date").fill("2027-01-03");

        assertThat(page.getByLabel("Week")).hasValue("53");
        assertThat(page.getByLabel("Year")).hasValue("2026");
        create(page);
        assertThat(page.locator("h1")).containsText(number);
        assertThat(page.getByText("Week 53 2026")).isVisible();
        Entrance.go(page, "workorder/list.xhtml?period=2026-W53");
        assertThat(page.getByLabel("Planned for")).hasValue("2026-W53");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)))
                .isVisible();
        Entrance.go(page, "workorder/list.xhtml?period=2026-W52");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)))
                .isHidden();
    }

    @Test
    void what_was_typed_is_not_proposed_away_and_nobody_forgets_the_month(Page page) {
        plan("monthly");
        Entrance.open(page, shop.supervisor, "workorder/edit.xhtml");
        page.getByLabel("Planned quantity").fill("10");
        page.locator("#line_id").selectOption(String.valueOf(shop.line));
        create(page);
        assertThat(page.locator("#month_number-error")).hasText("is required");
        assertThat(page.locator("#production_year-error")).hasText("is required");

        page.getByLabel("Month").selectOption("July");
        page.getByLabel("Due date").fill("2027-05-14");
        assertThat(page.getByLabel("Month")).hasValue("7");
        assertThat(page.getByLabel("Year")).hasValue("2027");
        create(page);

        assertThat(page.getByText("July 2027")).isVisible();
    }

    @Test
    void a_plant_without_periods_sees_none(Page page) {
        Entrance.open(page, shop.supervisor, "workorder/edit.xhtml");

        assertThat(page.getByLabel("Week")).isHidden();
        assertThat(page.getByLabel("Year")).isHidden();
    }

    private static void create(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create order"))
                .click();
    }

    private void plan(String periods) {
        var answer = shop.admin.patch("/settings", "{\"production_period\":\"" + periods + "\"}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
