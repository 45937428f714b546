package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;

/** The shop floor without mouse or finger: all is reached by Tab, and seen when it is reached. */
@BrowserTest
class KeyboardPageIT {
    private static final int MOST_TABS = 60;
    private static final String SHOWS_FOCUS = """
            element => [element, element.parentElement, element.closest('label')].filter(Boolean).some(part => {
              const style = getComputedStyle(part);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            })""";

    private final Workshop shop = new Workshop();

    @Test
    void a_batch_is_made_from_the_line_to_the_last_step(Page page) {
        var order = shop.accepted(100);
        Entrance.open(page, shop.operator, "operator/lines.xhtml");

        press(page, link(page, "Whole line " + shop.name), "Enter");
        press(page, page.getByRole(AriaRole.LISTITEM).getByRole(AriaRole.LINK), "Enter");
        press(page, button(page, "Create batch"), "Enter");
        assertThat(page.getByLabel("Target quantity")).isFocused();
        page.keyboard().type("12");
        page.keyboard().press("Enter");

        for (var command : new String[] {"Start step 1", "Complete step 1", "Start step 2", "Complete step 2"}) {
            press(page, button(page, command), "Space");
        }
        var pad = page.getByRole(AriaRole.DIALOG);
        press(page, pad.getByRole(AriaRole.BUTTON, named("Finish batch with 12 pcs")), "Enter");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Batch done: 12 pcs")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("12 / 100 pcs");
        assertThat(shop.batches(order)).isEqualTo(1);
    }

    @Test
    void a_problem_is_reported(Page page) {
        var order = shop.accepted(100);
        Entrance.open(page, shop.operator, shop.floor(order));
        var report = button(page, "Report a problem");
        press(page, report, "Enter");
        var dialog = page.getByRole(AriaRole.DIALOG);
        var kind = dialog.getByRole(AriaRole.RADIO, named("Quality problem"));
        reach(page, dialog.getByRole(AriaRole.RADIO).first());
        var kinds = dialog.getByRole(AriaRole.RADIO).count();
        for (int i = 0; i < kinds && !isFocused(kind); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertShowsFocus(kind);
        reach(page, dialog.getByLabel("Title"));
        page.keyboard().press("Control+a");
        page.keyboard().type("Spokes are bent");

        press(page, dialog.getByRole(AriaRole.BUTTON, named("Report")).last(), "Enter");

        assertThat(page.getByText("Problem reported.")).isVisible();
        assertThat(dialog).isHidden();
        assertThat(report).isFocused();
    }

    @Test
    void escape_closes_a_dialog_and_leads_back_to_its_button(Page page) {
        var order = shop.accepted(100);
        Entrance.open(page, shop.operator, shop.floor(order));
        var create = button(page, "Create batch");
        press(page, create, "Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();

        page.keyboard().press("Escape");

        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(create).isFocused();
        assertThat(shop.batches(order)).isZero();
    }

    @Test
    void the_first_tab_stop_skips_to_the_content(Page page) {
        Entrance.open(page, shop.supervisor, "supervisor.xhtml");

        page.keyboard().press("Tab");
        assertThat(link(page, "Skip to the content")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("#content")).isFocused();
    }

    private static void press(Page page, Locator control, String key) {
        assertThat(control).isEnabled();
        reach(page, control);
        assertShowsFocus(control);
        page.keyboard().press(key);
    }

    private static void reach(Page page, Locator control) {
        assertThat(control).isVisible();
        for (int i = 0; i < MOST_TABS && !isFocused(control); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(control).isFocused();
    }

    private static boolean isFocused(Locator control) {
        return (boolean) control.evaluate("element => element === document.activeElement");
    }

    private static void assertShowsFocus(Locator control) {
        assertThat(control.evaluate(SHOWS_FOCUS))
                .as("visible focus of " + control)
                .isEqualTo(true);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
