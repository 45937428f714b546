package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;
import org.openmes.testing.TestedOpenMes;
import org.openmes.web.Workshop.Order;

/** Lines that are not one's own appear nowhere: not in lists, counters, choices or found records, and not by address. */
@BrowserTest
class ForeignLinesPageIT {
    private static final int FORBIDDEN = 403;

    private final Workshop mine = new Workshop();
    private final Workshop foreign = new Workshop();
    private Order own;
    private Order theirs;
    private long theirIssue;

    @BeforeEach
    void both_lines_have_orders() {
        own = mine.accepted(100);
        theirs = foreign.accepted(100);
        foreign.pending(100);
        theirIssue = foreign.stop(theirs, "Stop of " + foreign.code);
    }

    @Test
    void a_supervisor_sees_nothing_of_them(Page page) {
        Entrance.home(page, mine.supervisor);

        expectNothingForeign(
                page,
                List.of(
                        "supervisor.xhtml",
                        "workorder/list.xhtml",
                        "workorder/list.xhtml?status=BLOCKED",
                        "workorder/edit.xhtml",
                        own.page(),
                        "issue/list.xhtml",
                        "schedule/week.xhtml?finished=true",
                        "operator/lines.xhtml",
                        mine.queue(),
                        "account.xhtml"));
    }

    @Test
    void an_operator_sees_nothing_of_them(Page page) {
        Entrance.home(page, mine.operator);

        expectNothingForeign(page, List.of("operator/lines.xhtml", mine.queue(), mine.floor(own), "account.xhtml"));
    }

    @Test
    void a_scanned_order_opens_unless_it_is_foreign_or_unknown(Page page) {
        Entrance.open(page, mine.operator, mine.queue());

        scan(page, own.number());
        assertThat(page.locator("h1")).containsText(own.number());

        for (var number : List.of(theirs.number(), "WO-unknown")) {
            Entrance.go(page, mine.queue());
            scan(page, number);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText(number + " is the number of no order");
            assertThat(page.locator("h1")).hasText("Work queue");
        }
    }

    /** As fast as a scanner types: all keys in one turn of the page. */
    private static void scan(Page page, String number) {
        page.evaluate(
                "number => [...number, 'Enter'].forEach("
                        + "key => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true})))",
                number);
    }

    @Test
    void the_counters_of_a_supervisor_leave_them_out(Page page) {
        Entrance.home(page, mine.supervisor);

        assertThat(page.locator("#kpi-total .v")).hasText("1");
        assertThat(page.locator("#kpi-active .v")).hasText("1");
        assertThat(page.locator("#kpi-blocked .v")).hasText("0");
        assertThat(page.locator("#kpi-issues .v")).hasText("0");
        Entrance.go(page, "workorder/list.xhtml");
        assertThat(page.getByText("All 1", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void a_supervisor_finds_only_his_own(Page page) {
        Entrance.home(page, mine.supervisor);

        search(page, foreign.code);
        assertThat(page.getByText("Nothing found")).isVisible();
        search(page, theirs.number());
        assertThat(page.getByText("Nothing found")).isVisible();

        search(page, own.number());
        assertThat(page.locator("#search-found")).containsText(own.number());
    }

    @Test
    void a_supervisor_reaches_none_by_address(Page page) {
        Entrance.home(page, mine.supervisor);

        expectForbidden(
                page,
                List.of(
                        theirs.page(),
                        "workorder/edit.xhtml?id=" + theirs.id(),
                        "issue/issue.xhtml?id=" + theirIssue,
                        "supervisor.xhtml?line_id=" + foreign.line,
                        "workorder/list.xhtml?line_id=" + foreign.line,
                        "issue/list.xhtml?line_id=" + foreign.line,
                        foreign.queue(),
                        foreign.floor(theirs)));
    }

    @Test
    void an_operator_reaches_none_by_address(Page page) {
        Entrance.home(page, mine.operator);

        expectForbidden(page, List.of(foreign.queue(), foreign.floor(theirs), theirs.page()));
    }

    @Test
    void an_operator_reaches_no_page_of_the_desk(Page page) {
        var setUp = new ArrayList<>(Sights.of(mine).setUp());
        setUp.remove("line/line.xhtml?id=" + mine.line); // his own, which he may look at
        Entrance.home(page, mine.operator);

        expectForbidden(page, setUp);
        expectForbidden(page, List.of("supervisor.xhtml", "workorder/edit.xhtml"));
    }

    @Test
    void a_supervisor_reaches_no_page_that_changes_the_plant(Page page) {
        Entrance.home(page, mine.supervisor);

        expectForbidden(
                page,
                List.of(
                        "dashboard.xhtml",
                        "line/edit.xhtml",
                        "line/workstation.xhtml?line_id=" + mine.line,
                        "product/edit.xhtml",
                        "issue/type.xhtml",
                        "user/list.xhtml",
                        "user/edit.xhtml"));
    }

    private void expectNothingForeign(Page page, List<String> paths) {
        var seen = new ArrayList<String>();
        for (var path : paths) {
            Entrance.go(page, path);
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            if (page.content().contains(foreign.code) || page.content().contains(theirs.number())) {
                seen.add(path);
            }
        }
        assertThat(seen).isEmpty();
    }

    private static void expectForbidden(Page page, List<String> paths) {
        var open = new ArrayList<String>();
        for (var path : paths) {
            var answer = page.navigate(TestedOpenMes.url() + path);
            if (answer.status() != FORBIDDEN) {
                open.add(answer.status() + " " + path);
            }
        }
        assertThat(open).isEmpty();
    }

    private static void search(Page page, String text) {
        page.keyboard().press("Escape");
        page.keyboard().press("Control+k");
        page.getByRole(AriaRole.COMBOBOX).last().fill(text);
    }
}
