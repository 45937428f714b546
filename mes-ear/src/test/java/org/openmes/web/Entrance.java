package org.openmes.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Predicate;
import org.openmes.api.Caller;
import org.openmes.testing.TestedOpenMes;

/** The way in to a page, as a person takes it. */
final class Entrance {
    private Entrance() {}

    /** Asks for a page, signs in, and stands at the page. */
    static void open(Page page, Caller who, String path) {
        open(page, who.username(), Caller.PASSWORD, path);
    }

    /** Signs in and stands where his role begins. */
    static void home(Page page, Caller who) {
        open(page, who, "");
    }

    /** The same for the Admin of the tested installation. */
    static void openAsAdmin(Page page, String path) {
        open(page, TestedOpenMes.adminUsername(), TestedOpenMes.adminPassword(), path);
    }

    private static void open(Page page, String username, String password, String path) {
        page.navigate(TestedOpenMes.url() + path);
        signIn(page, username, password);
        Predicate<String> elsewhere = url -> !url.contains("sign-in.xhtml");
        page.waitForURL(elsewhere);
    }

    /** Fills in what the sign-in page asks for. */
    static void signIn(Page page, String username, String password) {
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    /** Goes to another page of who is signed in. */
    static void go(Page page, String path) {
        page.navigate(TestedOpenMes.url() + path);
    }
}
