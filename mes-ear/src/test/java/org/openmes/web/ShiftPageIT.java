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

/** Shifts are set up by Admins and shown where people work (spec 8.2, 8.3). */
@BrowserTest
class ShiftPageIT {
    private static final String ROUND_THE_CLOCK =
            "{\"name\":\"%s\",\"start_time\":\"%s\",\"end_time\":\"%s\",\"line_id\":%d,\"days_of_week\":[1,2,3,4,5,6,7]}";

    private final Workshop shop = new Workshop();

    @Test
    void an_admin_makes_a_shift_on_the_days_that_are_ticked(Page page) {
        var name = Caller.unique("Late");
        Entrance.openAsAdmin(page, list());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New shift"))
                .first()
                .click();
        field(page, "Name").fill(name);
        field(page, "Start").fill("22:00");
        field(page, "End").fill("06:00");
        field(page, "Line").selectOption(String.valueOf(shop.line));
        List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
                .forEach(day -> page.getByLabel(day).uncheck());
        button(page, "Save").click();
        assertThat(page.locator("#days_of_week-error")).hasText("needs at least one day");
        assertThat(page.locator(".errors")).containsText("Days: needs at least one day");
        page.getByLabel("Sunday").check();
        button(page, "Save").click();

        assertThat(page).hasURL(Pattern.compile(".*/shift/list\\.xhtml$"));
        Entrance.go(page, list());
        var row = row(page, name);
        assertThat(row).containsText("22:00–06:00");
        assertThat(row).containsText("next day");
        assertThat(row).containsText("Sun");
        assertThat(row).containsText("8 h");
    }

    @Test
    void an_admin_changes_and_deletes_a_shift(Page page) {
        shift("Night", "22:00", "06:00");
        Entrance.openAsAdmin(page, list());
        var row = row(page, "Night");
        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Edit"))
                .click();
        field(page, "End").fill("02:30");
        button(page, "Save").click();
        page.waitForURL("**/shift/list.xhtml");
        Entrance.go(page, list());
        assertThat(row(page, "Night")).containsText("31 h 30 min");

        row(page, "Night").locator("summary").click();
        button(page, "Delete Night").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        page.waitForURL("**/shift/list.xhtml");
        Entrance.go(page, list());
        assertThat(row(page, "Night")).hasCount(0);
    }

    @Test
    void shifts_that_overlap_are_marked(Page page) {
        shift("Early", "06:00", "14:00");
        shift("Middle", "12:00", "18:00");
        shift("Night", "18:00", "06:00");

        Entrance.openAsAdmin(page, list());

        assertThat(row(page, "Early")).containsText("Overlaps Middle");
        assertThat(row(page, "Middle")).containsText("Overlaps Early");
        assertThat(page.getByText("Overlaps")).hasCount(2);
    }

    @Test
    void a_supervisor_sees_shifts_and_no_way_to_change_them(Page page) {
        shift("Early", "06:00", "14:00");

        Entrance.open(page, shop.supervisor, list());

        assertThat(row(page, "Early")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New shift")))
                .hasCount(0);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit")))
                .hasCount(0);
        assertThat(page.locator(".nav").getByText("Shifts")).hasCount(0);
    }

    @Test
    void the_shift_of_the_line_is_shown_to_those_who_work_there(Page page) {
        shift("First", "00:00", "12:00");
        shift("Second", "12:00", "00:00");
        var shown = Pattern.compile("(First.*00:00–12:00|Second.*12:00–00:00)", Pattern.DOTALL);

        Entrance.openAsAdmin(page, "dashboard.xhtml?line_id=" + shop.line);
        assertThat(page.locator("#shift-slot")).hasText(shown);
        Entrance.go(page, "supervisor.xhtml?line_id=" + shop.line);
        assertThat(page.locator("#shift-slot")).hasText(shown);
        Entrance.go(page, shop.queue());
        assertThat(page.locator(".floor-head .shift")).hasText(shown);
        assertThat(page.locator("#shift-slot")).hasText(Pattern.compile("First|Second"));
    }

    private String list() {
        return "shift/list.xhtml?line_id=" + shop.line;
    }

    private void shift(String name, String start, String end) {
        Caller.admin().create("/shifts", ROUND_THE_CLOCK.formatted(name, start, end, shop.line));
    }

    private static Locator row(Page page, String name) {
        var named = new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$"));
        return page.locator("tr").filter(new Locator.FilterOptions().setHas(page.locator(".id", named)));
    }

    private static Locator field(Page page, String label) {
        return page.locator("#shift-form").getByLabel(label);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
