package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;
import org.openmes.testing.TestedOpenMes;

/**
 * Every page in light and dark, with its dialogs: by the rules of WCAG 2.2 AA that a machine can judge; and none breaks its
 * content security policy, logs anything, fails to load a part or asks another host for one.
 */
@BrowserTest
class EveryPageIT {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /** The rules among them that dark colours can break and light ones keep. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final List<String> NOTHING_THERE =
            List.of("workorder/order.xhtml?id=999999999", "workorder/order.xhtml?id=no-number");

    private final List<String> violations = new ArrayList<>();
    private final Set<String> judgedDialogs = new HashSet<>();
    private final List<String> foreign = new ArrayList<>();

    @Test
    void pages_before_signing_in_hurt_no_rule(Page page) {
        var faults = watch(page);
        calm(page);

        Sights.beforeSigningIn(paths -> paths.forEach(path -> {
            Entrance.go(page, path);
            judge(page, path, "body");
        }));

        expectClean(faults);
    }

    @Test
    void pages_of_an_admin_hurt_no_rule(Page page) {
        var sights = Sights.of(new Workshop());
        var faults = watch(page);
        calm(page);
        Entrance.openAsAdmin(page, "account.xhtml");

        visit(page, sights.setUp());
        look(page, sights.desk());
        look(page, sights.floor());
        expectClean(faults);
        visit(page, NOTHING_THERE);

        assertThat(violations).isEmpty();
    }

    @Test
    void pages_of_a_supervisor_hurt_no_rule(Page page) {
        var sights = Sights.of(new Workshop());
        var faults = watch(page);
        calm(page);
        Entrance.open(page, sights.shop().supervisor, "account.xhtml");

        visit(page, sights.desk());
        visit(page, List.of("supervisor.xhtml"));
        look(page, sights.floor());
        expectClean(faults);
        visit(page, List.of("dashboard.xhtml"));

        assertThat(violations).isEmpty();
    }

    @Test
    void pages_of_an_operator_hurt_no_rule(Page page) {
        var sights = Sights.of(new Workshop());
        var faults = watch(page);
        calm(page);
        Entrance.open(page, sights.shop().operator, "account.xhtml");

        visit(page, sights.ofOperator());

        expectClean(faults);
    }

    @Test
    void pages_with_nothing_on_them_hurt_no_rule(Page supervisor, Page stranger, Page operator) {
        var shop = new Workshop();
        List.of(supervisor, stranger, operator).forEach(EveryPageIT::calm);
        Entrance.open(supervisor, shop.supervisor, "account.xhtml");
        Entrance.open(stranger, shop.person("Supervisor", List.of()), "account.xhtml");
        Entrance.open(operator, shop.operator, "account.xhtml");

        visit(supervisor, List.of("supervisor.xhtml", "workorder/list.xhtml", "issue/list.xhtml"));
        visit(stranger, List.of("supervisor.xhtml", "account.xhtml", "operator/lines.xhtml"));
        visit(operator, List.of(shop.queue()));

        assertThat(violations).isEmpty();
    }

    @Test
    void a_form_that_was_refused_hurts_no_rule(Page page) {
        var shop = new Workshop();
        calm(page);
        Entrance.open(page, shop.supervisor, "workorder/edit.xhtml");
        page.getByText("Create order").click();
        page.locator(".errors:not([hidden])").waitFor();

        judge(page, "workorder/edit.xhtml, refused", "body");

        assertThat(violations).isEmpty();
    }

    private Faults watch(Page page) {
        page.onRequest(request -> foreignIn(request.url()));
        page.onWebSocket(socket -> foreignIn(socket.url()));
        return Faults.of(page);
    }

    private void foreignIn(String url) {
        var own = TestedOpenMes.url();
        var asked = URI.create(url);
        if (!own.getAuthority().equals(asked.getAuthority()) && !"data".equals(asked.getScheme())) {
            foreign.add(url);
        }
    }

    private void expectClean(Faults faults) {
        assertThat(violations).isEmpty();
        assertThat(faults.seen()).isEmpty();
        assertThat(foreign).isEmpty();
    }

    private void visit(Page page, List<String> paths) {
        for (var path : paths) {
            Entrance.go(page, path);
            judge(page, path, "body");
            judgeDialogs(page, path);
        }
    }

    /** Pages that are judged with the eyes of another role: here only for what they load and log. */
    private static void look(Page page, List<String> paths) {
        paths.forEach(path -> Entrance.go(page, path));
    }

    private void judgeDialogs(Page page, String path) {
        @SuppressWarnings("unchecked")
        var dialogs = (List<String>)
                page.evaluate("[...document.querySelectorAll('dialog:not(#signed-out-dialog)')].map(each => each.id)");
        dialogs.removeAll(judgedDialogs);
        judgedDialogs.addAll(dialogs);
        for (var dialog : dialogs) {
            page.evaluate("id => openmes.open(document.getElementById(id))", dialog);
            judge(page, path, "#" + dialog);
            page.evaluate("id => document.getElementById(id).close()", dialog);
        }
    }

    private void judge(Page page, String path, String part) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        violations.addAll(violations(page, part, RULES, path + " " + part + ", light: "));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        violations.addAll(violations(page, part, OF_COLOURS, path + " " + part + ", dark: "));
    }

    /**
     * Asks axe itself: its builder loads the rules anew and tells everything that is well, each time. What it would load
     * before is for media that play by themselves; there are none.
     */
    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, String part, List<String> rules, String prefix) {
        return (List<String>) page.evaluate("""
                ([part, rules, prefix]) => axe.run(part, { runOnly: rules, resultTypes: ['violations'], preload: false })
                    .then(results => results.violations.flatMap(
                        rule => rule.nodes.map(node => prefix + rule.id + ': ' + node.html)))
                """, List.of(part, rules, prefix));
    }

    /** Colours are judged once they stand still. */
    private static void calm(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }
}
