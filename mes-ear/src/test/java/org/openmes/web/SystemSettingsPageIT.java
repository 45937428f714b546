package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.BrowserTest;

/** An Admin changes the settings of the plant (spec 14.3). */
@BrowserTest
class SystemSettingsPageIT {
    private final Caller admin = Caller.admin();

    @Test
    void what_is_refused_stands_at_its_field_and_nothing_is_saved(Page page) {
        Entrance.openAsAdmin(page, "setting/system.xhtml");
        page.getByLabel("One running step for each person").check();
        page.getByLabel("Idle session of a terminal, hours").fill("400");

        save(page).click();

        assertThat(page.locator("#workstation_session_hours-error")).hasText("must be between 1 and 168");
        page.reload();
        assertThat(page.getByLabel("One running step for each person")).not().isChecked();
    }

    @Test
    void settings_are_saved_together_and_kept_from_who_read_older_ones(Page page) {
        Entrance.openAsAdmin(page, "setting/system.xhtml");
        page.getByLabel("Name of the plant").fill("Works of the test");
        save(page).click();
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Settings saved.")))
                .isVisible();
        page.reload();
        assertThat(page.getByLabel("Name of the plant")).hasValue("Works of the test");

        admin.patch("/settings", "{\"plant_name\":\"Others' works\"}");
        page.getByLabel("Name of the plant").fill("Ours again");
        save(page).click();

        assertThat(page.getByText("Changed meanwhile")).isVisible();
        admin.patch("/settings", "{\"plant_name\":\"\"}");
    }

    private static Locator save(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"));
    }
}
