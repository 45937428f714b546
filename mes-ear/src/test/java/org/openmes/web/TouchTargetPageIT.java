package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;

/** What operators touch is at least 48 pixels wide and high, on tablets and on terminals (spec G14). */
@BrowserTest
class TouchTargetPageIT {
    /** A radio button or a box is touched by its label, a link that spreads over its place by that place. */
    private static final String TOO_SMALL = """
            within => [...document.querySelector(within)
                .querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
              .filter(control => !control.matches('.skip'))
              .map(control => control.matches('[type=radio], [type=checkbox]') ? control.closest('label') : control)
              .map(control => getComputedStyle(control, '::after').position === 'absolute' ? control.offsetParent : control)
              .filter(control => control.checkVisibility())
              .filter(control => {
                const box = control.getBoundingClientRect();
                return box.width < 48 || box.height < 48;
              })
              .map(control => {
                const box = control.getBoundingClientRect();
                return `${box.width} x ${box.height} ${control.outerHTML.slice(0, 150)}`;
              })""";

    private final List<String> small = new ArrayList<>();

    @Test
    void controls_on_a_tablet_are_large_enough(Page page) {
        measureAll(page, 1024, 768);

        assertThat(small).isEmpty();
    }

    @Test
    void controls_at_a_terminal_are_large_enough(Page page) {
        measureAll(page, 1440, 900);

        assertThat(small).isEmpty();
    }

    private void measureAll(Page page, int width, int height) {
        var sights = Sights.of(new Workshop());
        page.setViewportSize(width, height);
        Entrance.home(page, sights.shop().operator);
        for (var path : sights.ofOperator()) {
            Entrance.go(page, path);
            page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
            page.evaluate("openmes.toast('Saved')");
            measure(page, path, "body");
            measureDialogs(page, path);
        }
    }

    private void measureDialogs(Page page, String path) {
        @SuppressWarnings("unchecked")
        var dialogs = (List<String>) page.evaluate("[...document.querySelectorAll('dialog')].map(each => each.id)");
        for (var dialog : dialogs) {
            page.evaluate("id => openmes.open(document.getElementById(id))", dialog);
            measure(page, path, "#" + dialog);
            page.evaluate("id => document.getElementById(id).close()", dialog);
        }
    }

    @SuppressWarnings("unchecked")
    private void measure(Page page, String path, String within) {
        ((List<String>) page.evaluate(TOO_SMALL, within))
                .forEach(control -> small.add(path + " " + within + ": " + control));
    }
}
