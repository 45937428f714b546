package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;
import org.openmes.testing.TestedOpenMes;

/** No page breaks its content security policy, logs anything, fails to load a part or asks another host for one. */
@BrowserTest
class ContentPolicyPageIT {
    private final List<String> foreign = new ArrayList<>();

    @Test
    void pages_before_signing_in_are_clean(Page page) {
        var faults = watch(page);

        Sights.beforeSigningIn(paths -> visit(page, paths));

        expectClean(faults);
    }

    @Test
    void pages_of_an_admin_are_clean(Page page) {
        var sights = Sights.of(new Workshop());
        var faults = watch(page);
        Entrance.openAsAdmin(page, "account.xhtml");

        visit(page, sights.ofAdmin());

        expectClean(faults);
    }

    @Test
    void pages_of_a_supervisor_are_clean(Page page) {
        var sights = Sights.of(new Workshop());
        var faults = watch(page);
        Entrance.home(page, sights.shop().supervisor);

        visit(page, sights.ofSupervisor());

        expectClean(faults);
    }

    @Test
    void pages_of_an_operator_are_clean(Page page) {
        var sights = Sights.of(new Workshop());
        var faults = watch(page);
        Entrance.home(page, sights.shop().operator);

        visit(page, sights.ofOperator());

        expectClean(faults);
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

    private static void visit(Page page, List<String> paths) {
        for (var path : paths) {
            Entrance.go(page, path);
        }
    }

    private void expectClean(Faults faults) {
        assertThat(faults.seen()).isEmpty();
        assertThat(foreign).isEmpty();
    }
}
