package org.openmes.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.pages.ShownPlant.Account;

/** Browser sessions of people who have signed in, each with an empty cache; without an account, of nobody yet. */
final class SignedIn {
    private final Browser browser;
    private final ShownPlant plant;
    private final Map<Account, String> sessions = new HashMap<>();

    SignedIn(Browser browser, ShownPlant plant) {
        this.browser = browser;
        this.plant = plant;
    }

    /** A new browser session of this account, as it looks with these options. */
    BrowserContext as(@Nullable Account account, NewContextOptions options) {
        if (account != null) {
            options.setStorageState(sessions.computeIfAbsent(account, this::signIn));
        }
        return browser.newContext(options.setBaseURL(plant.url()).setLocale("en"));
    }

    private String signIn(Account account) {
        try (BrowserContext context = browser.newContext(new NewContextOptions().setLocale("en"))) {
            Page page = context.newPage();
            page.navigate(plant.url() + "/sign-in.xhtml");
            page.getByLabel("User name").fill(account.username());
            page.getByLabel("Password").fill(account.password());
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in"))
                    .click();
            page.waitForURL(url -> !url.contains("sign-in"));
            if (page.url().contains("change-password")) {
                throw new IllegalStateException(account.username() + " must change the password");
            }
            return context.storageState();
        }
    }
}
