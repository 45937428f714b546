package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;

/** A process gets its steps and its next version, and an order that waits takes it (spec 4.2 to 4.4). */
@BrowserTest
class ProcessVersionsPageIT {
    private final Workshop shop = new Workshop();

    @Test
    void a_new_version_comes_into_force_and_a_waiting_order_takes_it(Page page) {
        var order = shop.pending(100);
        Entrance.openAsAdmin(page, "product/template.xhtml?id=" + shop.template);

        button(page, "Duplicate as new version").click();
        assertThat(page.getByText("Version 2", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        button(page, "Delete step 2").click();
        assertThat(page.locator("#step-2")).hasCount(0);
        page.locator("#template-actions summary").click();
        button(page, "Activate").click();
        var asked = page.getByRole(AriaRole.DIALOG);
        assertThat(asked).containsText("Another version is active");
        asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Activate"))
                .click();
        assertThat(page.getByText("In force")).isVisible();

        Entrance.go(page, order.page());
        var process = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Process"));
        assertThat(process.getByRole(AriaRole.LISTITEM)).hasCount(2);
        button(page, "Refresh from template").click();
        assertThat(page.getByRole(AriaRole.DIALOG))
                .containsText("The order has the steps of version 1. It will get those of version 2.");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Refresh from template"))
                .click();

        assertThat(process.getByRole(AriaRole.LISTITEM)).hasCount(1);
        assertThat(button(page, "Refresh from template")).hasCount(0);
    }

    @Test
    void a_template_is_renamed_twice_without_loading_the_page_again(Page page) {
        Entrance.openAsAdmin(page, "product/template.xhtml?id=" + shop.template);

        rename(page, "Once");
        rename(page, "Twice");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Twice")))
                .isVisible();
    }

    @Test
    void a_step_is_added_changed_and_moved_one_after_the_other(Page page) {
        Entrance.openAsAdmin(page, "product/template.xhtml?id=" + shop.template);

        fill(page, "Painting", "Add step");
        assertThat(page.locator("#step-3")).containsText("Painting");
        button(page, "Move up step 3").click();
        assertThat(page.locator("#step-2")).containsText("Painting");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Packing"))
                .click();
        fill(page, "Wrapping", "Save step");
        assertThat(page.locator("#step-3")).containsText("Wrapping");
        button(page, "Move down step 2").click();

        assertThat(page.locator("#step-2")).containsText("Wrapping");
        assertThat(page.locator("#step-2")).hasAttribute("aria-current", "true");
        assertThat(button(page, "Move up step 1")).isDisabled();
        assertThat(button(page, "Move down step 3")).isDisabled();
    }

    private static void fill(Page page, String name, String button) {
        var editor = page.locator("#step-form");
        editor.getByLabel("Name").fill(name);
        editor.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private static void rename(Page page, String name) {
        button(page, "Rename").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill(name);
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
