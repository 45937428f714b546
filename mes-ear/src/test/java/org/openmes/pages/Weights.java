package org.openmes.pages;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.openmes.pages.ShownPlant.Build;
import org.openmes.testing.SharedBrowser;

/**
 * Prints what each page costs: the bytes that travel at the first and at a second load, and how many statements it asks
 * of the database, in the plant of the demonstration and in a larger one. With {@code -Donly=operator} it does so
 * for the pages whose name holds that.
 */
public final class Weights {
    private static final String ROW = "%-24s %10s %10s %8s %8s %s%n";

    private Weights() {}

    /** @param arguments the root of the source tree, the server's folder, the application, a folder for what is made */
    public static void main(String[] arguments) throws Exception {
        try (var plant = ShownPlant.start(Build.of(arguments), true);
                var browser = SharedBrowser.open()) {
            var people = new SignedIn(browser.browser(), plant);
            var all = plant.visits();
            var visits = Visit.wanted(all).stream()
                    .filter(visit -> visit.pressed() == null)
                    .toList();
            var loads = new LinkedHashMap<Visit, long[]>();
            visits.forEach(visit -> loads.put(visit, load(people, visit)));
            var log = StatementLog.of(plant.running());
            var growth = new Growth(new Interface(plant.url(), all.get(0).account()));
            growth.grow(1, key(all, "queue"), key(all, "order"));
            var few = count(people, visits, log);
            growth.grow(15, key(all, "queue"), key(all, "order"));
            var many = count(people, visits, log);
            System.out.printf(ROW, "page", "first", "second", "few", "many", "");
            visits.forEach(visit -> print(visit, loads.get(visit), few.get(visit), many.get(visit)));
        }
    }

    private static void print(Visit visit, long[] load, int few, int many) {
        System.out.printf(
                ROW, visit.name(), kilobytes(load[0]), kilobytes(load[1]), few, many, few < many ? "grows" : "");
    }

    private static String kilobytes(long bytes) {
        return "%.1f KB".formatted(bytes / 1000.0);
    }

    private static long key(List<Visit> visits, String page) {
        return visits.stream()
                .filter(visit -> visit.page().equals(page))
                .map(visit -> visit.address().replaceAll(".*=", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    /** The bytes of the first and of a second load, headers included. */
    private static long[] load(SignedIn people, Visit visit) {
        try (BrowserContext context = people.as(visit.account(), new NewContextOptions())) {
            Page page = context.newPage();
            var bytes = new AtomicLong();
            var network = context.newCDPSession(page);
            network.send("Network.enable");
            network.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            open(page, visit);
            long first = bytes.getAndSet(0);
            open(page, visit);
            return new long[] {first, bytes.get()};
        }
    }

    private static void open(Page page, Visit visit) {
        Response answer = page.navigate(visit.address());
        if (answer == null || !answer.ok()) {
            throw new IllegalStateException(visit.name() + " is not shown: " + visit.address());
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static Map<Visit, Integer> count(SignedIn people, List<Visit> visits, StatementLog log) {
        var counts = new LinkedHashMap<Visit, Integer>();
        for (Visit visit : visits) {
            try (BrowserContext context = people.as(visit.account(), new NewContextOptions())) {
                counts.put(visit, log.least(() -> context.request().get(visit.address())));
            }
        }
        return counts;
    }
}
