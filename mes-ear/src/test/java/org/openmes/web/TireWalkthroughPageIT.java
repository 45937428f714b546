package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.api.TirePlant;
import org.openmes.testing.BrowserTest;

/** One real day (spec 19) as three people see it, each at a screen of his own. */
@BrowserTest
class TireWalkthroughPageIT {
    private static final int STEPS = 6;
    private static final int CURING = 4;
    private static final String TROUBLE = "press does not close";

    private final TirePlant plant = new TirePlant(Caller.admin());
    private final String order = plant.orderNo(plant.order(500, 4));

    @Test
    void an_order_of_five_hundred_tires_is_made_in_three_batches(Page supervisor, Page operator, Page admin) {
        Entrance.home(supervisor, plant.supervisor);
        Entrance.openAsAdmin(admin, "workorder/list.xhtml?q=" + order);
        Entrance.home(operator, plant.operator);
        accept(supervisor, admin);
        openFromTheQueue(operator);

        createBatch(operator, 500, 200);
        refuseTheSecondStepBeforeTheFirst(operator);
        for (int step = 1; step < STEPS; step++) {
            run(operator, step);
        }
        finish(operator, 200, "200 / 500");
        assertThat(button(operator, "Create next batch")).isEnabled();

        createBatch(operator, 300, 200);
        for (int step = 1; step < CURING; step++) {
            run(operator, step);
        }
        breakDown(operator, supervisor, admin);
        button(operator, "Complete step 4").click();
        run(operator, 5);
        finish(operator, 200, "400 / 500");

        refuseMoreThanIsFree(operator);
        createBatch(operator, 100, 100);
        for (int step = 1; step < STEPS; step++) {
            run(operator, step);
        }
        finish(operator, 100, "500 / 500");
        end(operator, supervisor, admin);
    }

    private void accept(Page supervisor, Page admin) {
        assertThat(row(admin).getByText("Pending", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();

        button(supervisor, "Accept " + order).click();

        assertThat(supervisor.getByText(order + " accepted")).isVisible();
        assertThat(supervisor.getByText("No order waits for acceptance")).isVisible();
        assertThat(row(admin).getByText("Accepted", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private void openFromTheQueue(Page operator) {
        link(operator, "Whole line BUILD").click();
        var row = operator.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(order));
        assertThat(row).containsText("0 / 500");

        row.getByRole(AriaRole.LINK).click();

        assertThat(operator.getByRole(AriaRole.HEADING, heading("No batch yet")))
                .isVisible();
    }

    private void createBatch(Page operator, int proposed, int wanted) {
        button(operator, Pattern.compile("^Create (next )?batch$")).click();
        var pad = operator.getByRole(AriaRole.DIALOG);
        assertThat(pad.getByLabel("Target quantity")).hasValue(Integer.toString(proposed));
        for (var digit : Integer.toString(wanted).split("")) {
            pad.getByRole(AriaRole.BUTTON, exactly(digit)).click();
        }
        pad.getByRole(AriaRole.BUTTON, exactly("Create batch of " + wanted + " pcs"))
                .click();
        assertThat(button(operator, "Start step 1")).isEnabled();
    }

    private void refuseTheSecondStepBeforeTheFirst(Page operator) {
        link(operator, "Component Preparation").click();
        assertThat(button(operator, "Start step 2")).isDisabled();
        assertThat(operator.getByText("Step 1 must be completed before step 2")).isVisible();
        link(operator, "Rubber Compound Mixing").click();
    }

    private void run(Page operator, int step) {
        button(operator, "Start step " + step).click();
        assertThat(operator.getByText("Step " + step + " started")).isVisible();
        assertThat(operator.locator("#clock .t")).hasText(Pattern.compile("^00:0[1-9]$"));
        button(operator, "Complete step " + step).click();
        assertThat(button(operator, "Start step " + (step + 1))).isEnabled();
    }

    private void finish(Page operator, int quantity, String produced) {
        button(operator, "Start step 6").click();
        button(operator, "Complete step 6").click();
        var pad = operator.getByRole(AriaRole.DIALOG);
        assertThat(pad.getByLabel("Good quantity")).hasValue(Integer.toString(quantity));
        pad.getByRole(AriaRole.BUTTON, exactly("Finish batch with " + quantity + " pcs"))
                .click();
        assertThat(operator.getByRole(AriaRole.HEADING, heading("Batch done: " + quantity + " pcs")))
                .isVisible();
        assertThat(operator.getByText(produced + " pcs").first()).isVisible();
    }

    private void breakDown(Page operator, Page supervisor, Page admin) {
        button(operator, "Start step 4").click();
        button(operator, "Report a problem").click();
        var report = operator.getByRole(AriaRole.DIALOG);
        report.getByText("Tool or machine failure").click();
        assertThat(report.getByText("This stops the order.")).isVisible();
        report.getByLabel("Title").fill(TROUBLE);
        report.getByRole(AriaRole.BUTTON, exactly("Report and stop the order")).click();

        assertThat(operator.getByRole(AriaRole.ALERT).filter(withText(TROUBLE))).isVisible();
        assertThat(button(operator, "Complete step 4")).isDisabled();
        assertThat(button(operator, "Create next batch")).isDisabled();
        assertThat(row(admin).getByText("Blocked")).isVisible();
        var blocked = supervisor.getByRole(AriaRole.LINK, withName("Blocked 1"));
        assertThat(blocked).isVisible();

        link(supervisor, TROUBLE).click();
        button(supervisor, "Acknowledge").click();
        assertThat(operator.getByText("is working on it")).isVisible();
        button(supervisor, "Resolve").click();
        var notes = supervisor.getByRole(AriaRole.DIALOG);
        notes.getByLabel("What was done").fill("hinge replaced");
        notes.getByRole(AriaRole.BUTTON, exactly("Resolve")).click();

        assertThat(button(operator, "Complete step 4")).isEnabled();
        assertThat(operator.getByRole(AriaRole.ALERT).filter(withText(TROUBLE))).isHidden();
    }

    private void refuseMoreThanIsFree(Page operator) {
        button(operator, "Create next batch").click();
        var pad = operator.getByRole(AriaRole.DIALOG);
        for (var digit : List.of("1", "5", "0")) {
            pad.getByRole(AriaRole.BUTTON, exactly(digit)).click();
        }
        pad.getByRole(AriaRole.BUTTON, exactly("Create batch of 150 pcs")).click();

        var quantity = pad.getByLabel("Target quantity");
        assertThat(quantity).hasAttribute("aria-invalid", "true");
        assertThat(quantity).hasAccessibleDescription("Planned 500, still free 100; requested 150");
        assertThat(quantity).hasValue("150");
        pad.getByRole(AriaRole.BUTTON, exactly("Back")).click();
    }

    private void end(Page operator, Page supervisor, Page admin) {
        assertThat(operator.getByText("The order is done:")).isVisible();
        assertThat(row(admin).getByText("100 %")).isVisible();
        link(operator, "Back to the queue").click();
        var done = operator.getByRole(AriaRole.ROW).filter(withText(order));
        assertThat(done).containsText("500 / 500 pcs");

        link(supervisor, "Work orders").first().click();
        link(supervisor, order).click();
        assertThat(supervisor.getByRole(AriaRole.MAIN)).containsText("100 %");
        assertThat(supervisor.getByRole(AriaRole.MAIN)).containsText("Batch 3 done, 100");
        assertThat(supervisor.getByRole(AriaRole.MAIN)).containsText("Issue resolved: " + TROUBLE);
    }

    private Locator row(Page admin) {
        return admin.getByRole(AriaRole.ROW).filter(withText(order));
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions withName(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, withName(name));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, withName(name));
    }
}
