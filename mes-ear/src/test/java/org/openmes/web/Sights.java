package org.openmes.web;

import java.util.List;
import java.util.function.Consumer;
import org.openmes.api.Caller;
import org.openmes.testing.Photos;
import org.openmes.web.Workshop.Order;

/** All pages there are, by who may see them, each with something to show. */
record Sights(Workshop shop, Order waiting, Order running, Order stopped, long issue, long webhook) {
    private static final List<String> OWN = List.of(
            "account.xhtml",
            "change-password.xhtml",
            "profile.xhtml",
            "interface/index.xhtml",
            "interface/resource.xhtml?name=work-orders");
    private static final List<String> OWN_PIN = List.of("pin.xhtml");

    /** Pages before signing in, looked at while people may register and sign in by PIN. */
    static void beforeSigningIn(Consumer<List<String>> look) {
        var admin = Caller.admin();
        admin.patch("/settings", "{\"allow_registration\":true,\"pin_login_enabled\":true}");
        try {
            look.accept(List.of("sign-in.xhtml", "sign-in.xhtml?signed-out=true", "register.xhtml"));
        } finally {
            admin.patch("/settings", "{\"allow_registration\":false,\"pin_login_enabled\":false}");
        }
    }

    /** A line in the middle of a day: one order waits, one runs, one is stopped. */
    static Sights of(Workshop shop) {
        var running = shop.accepted(100);
        var first = shop.batch(running, 20);
        shop.start(first.get(0));
        shop.complete(first.get(0));
        shop.start(first.get(1));
        var stopped = shop.accepted(100);
        shop.start(shop.batch(stopped, 20).get(0));
        var issue = shop.stop(stopped, "Lathe stands still");
        shop.attach(issue, Photos.jpeg());
        shop.attach(issue, Photos.png());
        var waiting = shop.pending(100);
        shop.admin.patch("/work-orders/" + running.id(), "{\"due_date\":\"2026-01-01\"}"); // overdue
        return new Sights(shop, waiting, running, stopped, issue, shop.webhook());
    }

    /** The pages of the shop floor. */
    List<String> floor() {
        return List.of(
                "operator/lines.xhtml",
                shop.queue(),
                shop.queue() + "&station_id=" + shop.workstation,
                shop.floor(running),
                shop.floor(stopped),
                shop.floor(shop.accepted(10)));
    }

    /** The pages that supervisors share with Admins. */
    List<String> desk() {
        return List.of(
                "interface/index.xhtml",
                "interface/resource.xhtml?name=authentication",
                "workorder/list.xhtml",
                "workorder/list.xhtml?q=nothing-fits-this",
                "workorder/edit.xhtml",
                "workorder/edit.xhtml?id=" + waiting.id(),
                waiting.page(),
                running.page(),
                stopped.page(),
                "issue/list.xhtml",
                "issue/list.xhtml?q=nothing-fits-this",
                "issue/issue.xhtml?id=" + issue,
                "schedule/week.xhtml?finished=true",
                "schedule/week.xhtml?week=2026-W01");
    }

    /** What only Admins set up. */
    List<String> setUp() {
        return List.of(
                "audit/list.xhtml",
                "audit/list.xhtml?q=nothing-fits-this",
                "audit/seals.xhtml",
                "dashboard.xhtml",
                "line/list.xhtml",
                "line/edit.xhtml",
                "line/line.xhtml?id=" + shop.line,
                "line/workstation.xhtml?line_id=" + shop.line,
                "line/statuses.xhtml",
                "line/status.xhtml",
                "line/status.xhtml?line_id=" + shop.line,
                "setting/system.xhtml",
                "setting/tokens.xhtml?all=true",
                "setting/token.xhtml",
                "setting/webhooks.xhtml",
                "setting/webhook.xhtml",
                "setting/webhook.xhtml?id=" + webhook,
                "setting/webhook-deliveries.xhtml?id=" + webhook,
                "product/list.xhtml",
                "product/edit.xhtml",
                "product/product.xhtml?id=" + shop.productType,
                "product/template.xhtml?id=" + shop.template,
                "product/template.xhtml?id=" + shop.template + "&step=" + shop.firstStep(),
                "issue/types.xhtml",
                "issue/type.xhtml",
                "shift/list.xhtml",
                "shift/edit.xhtml",
                "user/list.xhtml",
                "user/edit.xhtml");
    }

    List<String> ofOperator() {
        return joined(List.of(floor(), OWN, OWN_PIN));
    }

    private static List<String> joined(List<List<String>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
