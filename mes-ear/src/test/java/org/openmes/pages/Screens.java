package org.openmes.pages;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openmes.pages.ShownPlant.Build;
import org.openmes.testing.SharedBrowser;

/**
 * Pictures every page, in an empty plant and in a full one, on two screens, light and dark; with
 * {@code -Donly=operator} those whose name holds that.
 */
public final class Screens {
    private static final List<Size> SIZES = List.of(new Size(1440, 900), new Size(1024, 768));
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    private Screens() {}

    private record Size(int width, int height) {}

    /** @param arguments the root of the source tree, the server's folder, the application, a folder for what is made */
    public static void main(String[] arguments) throws Exception {
        var build = Build.of(arguments);
        var folder = build.folder().resolve("screens");
        try (var browser = SharedBrowser.open()) {
            for (var demo : plants()) {
                try (var plant = ShownPlant.start(build, demo)) {
                    picture(plant, new SignedIn(browser.browser(), plant), folder.resolve(demo ? "full" : "empty"));
                }
            }
        }
        System.out.println("The pictures are in " + folder);
    }

    private static List<Boolean> plants() {
        return Boolean.getBoolean("mes.it.attach") ? List.of(true) : List.of(false, true);
    }

    private static void picture(ShownPlant plant, SignedIn people, Path folder) throws Exception {
        for (Visit visit : Visit.wanted(plant.visits())) {
            for (Size size : SIZES) {
                for (ColorScheme scheme : SCHEMES) {
                    var look = size.width() + "x" + size.height() + "-"
                            + scheme.name().toLowerCase(Locale.ROOT);
                    picture(people, visit, size, scheme, folder.resolve(look).resolve(visit.name() + ".png"));
                }
            }
        }
    }

    private static void picture(SignedIn people, Visit visit, Size size, ColorScheme scheme, Path file) {
        var options = new NewContextOptions()
                .setViewportSize(size.width(), size.height())
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
        try (BrowserContext context = people.as(visit.account(), options)) {
            Page page = context.newPage();
            page.navigate(visit.address());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            if (visit.pressed() != null) {
                page.locator("#" + visit.pressed()).click();
                page.locator("dialog[open]").waitFor();
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }
}
