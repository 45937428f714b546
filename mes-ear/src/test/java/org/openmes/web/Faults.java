package org.openmes.web;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What goes wrong in a browser without anybody seeing it: errors, refused scripts and styles, failed requests. */
final class Faults {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private Faults() {}

    static Faults of(Page page) {
        var faults = new Faults();
        page.onPageError(faults.seen::add);
        page.onConsoleMessage(message -> {
            // A breach of the content security policy is told as an error, too.
            if (message.type().equals("error") || message.type().equals("warning")) {
                faults.seen.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                faults.seen.add(response.status() + " " + response.url());
            }
        });
        return faults;
    }

    List<String> seen() {
        return seen;
    }
}
