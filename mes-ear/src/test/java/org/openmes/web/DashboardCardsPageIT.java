package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;
import org.openmes.testing.TestedOpenMes;
import org.openmes.web.Workshop.Order;

/** The card of a dashboard says how many rows the list has that it opens (spec 2.2). */
@BrowserTest
class DashboardCardsPageIT {
    private final Workshop shop = new Workshop();

    /** What stands on a card and where it leads. */
    private record Card(String id, long number, String href) {}

    @BeforeEach
    void orders_in_every_status_and_issues_of_every_kind() {
        shop.pending(10);
        shop.accepted(10);
        shop.accepted(10);
        begun();
        did(begun(), "pause", "{\"reason\":\"no material\"}");
        did(begun(), "complete", "{\"produced_qty\":4}");
        did(begun(), "complete", "{\"produced_qty\":10}");
        did(shop.pending(10), "reject", "{\"reason\":\"by mistake\"}");
        did(shop.accepted(10), "cancel", "{\"reason\":\"not wanted\"}");
        shop.stop(shop.accepted(10), "Open");
        act(shop.stop(shop.accepted(10), "Seen"), "acknowledge", "{}");
        var solved = shop.stop(shop.accepted(10), "Solved");
        act(solved, "resolve", "{\"resolution_notes\":\"repaired\"}");
        note();
        var elsewhere = new Workshop();
        elsewhere.stop(elsewhere.accepted(5), "Elsewhere");
    }

    @Test
    void of_all_lines_and_of_one(Page page) {
        Entrance.openAsAdmin(page, "dashboard.xhtml");
        expectTheRowsOfTheLists(page, 8);

        Entrance.go(page, "dashboard.xhtml?line_id=" + shop.line);
        assertThat(expectTheRowsOfTheLists(page, 8))
                .containsEntry("kpi-total", 12L)
                .containsEntry("kpi-progress", 4L)
                .containsEntry("kpi-pending", 1L)
                .containsEntry("kpi-blocked", 2L)
                .containsEntry("kpi-done", 2L)
                .containsEntry("kpi-issues", 3L)
                .containsEntry("kpi-blocking", 2L)
                .containsEntry("kpi-lines", 1L);
    }

    @Test
    void of_the_lines_of_a_supervisor_and_of_one(Page page) {
        Entrance.open(page, shop.supervisor, "supervisor.xhtml");
        assertThat(expectTheRowsOfTheLists(page, 6))
                .containsEntry("kpi-active", 8L)
                .containsEntry("kpi-completed", 2L)
                .containsEntry("kpi-total", 12L);

        Entrance.go(page, "supervisor.xhtml?line_id=" + shop.line);
        expectTheRowsOfTheLists(page, 6);
    }

    private static Map<String, Long> expectTheRowsOfTheLists(Page page, int cards) {
        var dashboard = page.url();
        var shown = cards(page);
        var counted = new TreeMap<String, Long>();
        for (var card : shown) {
            // The list of lines knows no filter by line; the card of one line is 1 or 0.
            var comparable = !card.id().equals("kpi-lines") || !dashboard.contains("line_id");
            counted.put(card.id(), comparable ? rows(page, card.href()) : Long.valueOf(card.number()));
        }

        assertThat(shown).hasSize(cards);
        assertThat(counted).isEqualTo(shown.stream().collect(Collectors.toMap(Card::id, Card::number)));
        return counted;
    }

    private static List<Card> cards(Page page) {
        var cards = new ArrayList<Card>();
        for (var card : page.locator("a.kpi").all()) {
            cards.add(new Card(card.getAttribute("id"), number(card.locator(".v")), card.getAttribute("href")));
        }
        return cards;
    }

    /** How many rows the list behind a link has: the end of "1–25 of 31", or the lanes of the board of issues together. */
    private static long rows(Page page, String href) {
        page.navigate(TestedOpenMes.url().resolve(href).toString());
        if (href.contains("/issue/")) {
            return page.locator(".lane-head .count").all().stream()
                    .mapToLong(DashboardCardsPageIT::number)
                    .sum();
        }
        var foot = page.locator(".tbl-foot > .num");
        return foot.count() == 0 ? 0 : number(foot);
    }

    private static long number(Locator element) {
        var text = element.textContent().strip();
        return Long.parseLong(text.substring(text.lastIndexOf(' ') + 1).replaceAll("\\D", ""));
    }

    private Order begun() {
        var order = shop.accepted(10);
        did(order, "start", "{}");
        return order;
    }

    /** Something of the line itself that stops nothing. */
    private void note() {
        var kinds = shop.admin.get("/issue-types").jsonPath();
        shop.supervisor.create(
                "/issues",
                "{\"line_id\":%d,\"issue_type_id\":%d,\"title\":\"Noise\"}"
                        .formatted(shop.line, kinds.getLong("data.find { !it.is_blocking }.id")));
    }

    private void did(Order order, String action, String json) {
        expectDone(shop.supervisor.post("/work-orders/" + order.id() + "/" + action, json));
    }

    private void act(long issue, String action, String json) {
        expectDone(shop.supervisor.post("/issues/" + issue + "/" + action, json));
    }

    private static void expectDone(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
