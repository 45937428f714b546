package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.testing.BrowserTest;
import org.openmes.testing.TestedOpenMes;
import org.openmes.web.Accounts.Account;

@BrowserTest
class SignInPageIT {
    private static final String OWN_PASSWORD = "Chosen-by-myself-2";
    private static final Pattern HOME = Pattern.compile(".*/operator/lines\\.xhtml$");
    private static final Pattern ACCOUNT = Pattern.compile(".*/account\\.xhtml.*");
    private static final Pattern SIGN_IN = Pattern.compile(".*/sign-in\\.xhtml.*");
    private static final Pattern CHANGE_PASSWORD = Pattern.compile(".*/change-password\\.xhtml.*");

    @Test
    void a_given_password_must_be_changed_before_anything_else(Page page) {
        var faults = Faults.of(page);
        var account = Accounts.operator(true, true);
        signIn(page, account, Accounts.PASSWORD);
        assertThat(page).hasURL(CHANGE_PASSWORD);

        page.navigate(TestedOpenMes.url() + "index.xhtml");
        assertThat(page).hasURL(CHANGE_PASSWORD);
        changePassword(page);
        assertThat(page).hasURL(HOME);

        page.navigate(TestedOpenMes.url() + "account.xhtml");
        assertThat(page.locator("#role")).hasText("Operator");
        assertThat(faults.seen()).isEmpty();
    }

    @Test
    void an_ended_session_stays_ended(Page page) {
        var faults = Faults.of(page);
        var account = Accounts.operator(false, true);
        signIn(page, account, Accounts.PASSWORD);
        assertThat(page).hasURL(HOME);
        page.navigate(TestedOpenMes.url() + "account.xhtml");
        var session = sessionOf(page);

        button(page, "Sign out").click();

        assertThat(page.locator("#signed-out")).isVisible();
        var answer = plain().cookie("openmes_session", session)
                .get("index.xhtml")
                .then()
                .statusCode(302)
                .extract();
        assertThat(answer.header("Location")).isEqualTo("/sign-in.xhtml");
        assertThat(answer.cookies())
                .as("a late answer must not take a newer session away")
                .isEmpty();
        assertThat(faults.seen()).isEmpty();
    }

    @Test
    void signing_in_leads_to_the_page_that_was_wanted_under_a_new_session(Page page) {
        var account = Accounts.operator(false, true);
        page.navigate(TestedOpenMes.url() + "account.xhtml?password-changed=true");
        assertThat(page).hasURL(SIGN_IN);
        page.context()
                .addCookies(List.of(new Cookie("openmes_session", "planted-by-somebody-else")
                        .setUrl(TestedOpenMes.url().toString())));

        fill(page, account.username(), Accounts.PASSWORD);

        assertThat(page).hasURL(Pattern.compile(".*/account\\.xhtml\\?password-changed=true$"));
        assertThat(sessionOf(page)).isNotEqualTo("planted-by-somebody-else");
    }

    @Test
    void no_script_and_no_other_site_can_use_the_cookies(Page page) {
        signIn(page, Accounts.operator(false, true), Accounts.PASSWORD);
        assertThat(page).hasURL(HOME);

        var cookies = page.context().cookies();

        assertThat(cookies).extracting(cookie -> cookie.name).contains("openmes_session");
        assertThat(cookies).allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(cookie.path).isEqualTo("/");
            assertThat(cookie.expires).as("until the browser closes").isEqualTo(-1.0);
        });
    }

    @Test
    void nobody_is_led_to_another_site(Page page) {
        var account = Accounts.operator(false, true);
        page.navigate(TestedOpenMes.url() + "sign-in.xhtml?next=https%3A%2F%2Fevil.example%2F");

        fill(page, account.username(), Accounts.PASSWORD);

        assertThat(page).hasURL(HOME);
        page.navigate(TestedOpenMes.url() + "sign-in.xhtml");
        assertThat(page).hasURL(HOME); // who is signed in needs no sign-in
    }

    @Test
    void a_wrong_password_is_told_at_the_user_name_which_stays(Page page) {
        var faults = Faults.of(page);
        var account = Accounts.operator(false, true);
        page.navigate(TestedOpenMes.url() + "sign-in.xhtml");
        assertThat(button(page, "Sign in")).isDisabled();

        fill(page, account.username(), "not the password");

        assertThat(page.locator("#username-error")).hasText("User name or password is wrong");
        var username = page.getByLabel("User name");
        assertThat(username).hasValue(account.username());
        assertThat(username).hasAttribute("aria-invalid", "true");
        assertThat(username).isFocused();
        assertThat(page.getByLabel("Password")).hasValue("");
        assertThat(faults.seen()).isEmpty();
    }

    @Test
    void a_switched_off_account_is_told_so(Page page) {
        var account = Accounts.operator(false, false);
        page.navigate(TestedOpenMes.url() + "sign-in.xhtml");

        fill(page, account.username(), Accounts.PASSWORD);

        assertThat(page.locator("#username-error")).hasText("This account is switched off");
    }

    @Test
    void an_open_page_follows_its_account(Page page) {
        var faults = Faults.of(page);
        var account = Accounts.operator(false, true);
        var socket = page.waitForWebSocket(() -> signIn(page, account, Accounts.PASSWORD));
        assertThat(socket.url()).contains("/jakarta.faces.push/live");
        assertThat(page.locator("#person")).hasText("Olga Operator");
        page.waitForWebSocket(() -> page.navigate(TestedOpenMes.url() + "account.xhtml"));

        account.change(Map.of("name", "Olga Renamed", "role", "Supervisor"));
        assertThat(page.locator("#person")).hasText("Olga Renamed");
        assertThat(page.locator("#role")).hasText("Supervisor");

        account.change(Map.of("is_active", false));
        assertThat(page).hasURL(SIGN_IN);
        assertThat(faults.seen()).isEmpty();
    }

    @Test
    void a_changed_password_ends_the_other_sessions(Page here, Page there) {
        var account = Accounts.operator(false, true);
        there.waitForWebSocket(() -> signIn(there, account, Accounts.PASSWORD));
        signIn(here, account, Accounts.PASSWORD);

        here.navigate(TestedOpenMes.url() + "account.xhtml");
        here.locator("#change-password").click();
        changePassword(here);

        assertThat(there).hasURL(SIGN_IN);
        assertThat(here).hasURL(ACCOUNT);
        assertThat(here.getByRole(AriaRole.STATUS).getByText("Your password is changed."))
                .isVisible();
    }

    @Test
    void a_link_neither_signs_in_nor_carries_a_password() {
        var account = Accounts.operator(false, true);

        var answer = given().redirects()
                .follow(false)
                .queryParam("sign-in", "sign-in")
                .queryParam("sign-in:username", account.username())
                .queryParam("sign-in:password", Accounts.PASSWORD)
                .queryParam("sign-in:submit", "")
                .queryParam("jakarta.faces.ViewState", "stateless")
                .get(TestedOpenMes.url() + "sign-in.xhtml");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/sign-in.xhtml");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void a_form_of_another_site_is_refused() {
        plain().header("Origin", "https://evil.example")
                .formParam("sign-in:username", "admin")
                .post("sign-in.xhtml")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.xhtml",
                "jakarta.faces.resource/%2e%2e/index.xhtml",
                "sign-in.xhtml/../index.xhtml",
                "index.xhtml;v=1",
                "nothing.xhtml"
            })
    void who_is_not_signed_in_sees_nothing_else(String path) {
        var location = plain().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(302)
                .extract()
                .header("Location");

        assertThat(location).startsWith("/sign-in.xhtml");
    }

    @Test
    void the_sign_in_page_opens_no_session() {
        var answer = plain().get("sign-in.xhtml").then().statusCode(200).extract();

        assertThat(answer.cookies()).isEmpty();
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private static void signIn(Page page, Account account, String password) {
        page.navigate(TestedOpenMes.url() + "sign-in.xhtml");
        fill(page, account.username(), password);
    }

    private static void fill(Page page, String username, String password) {
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
    }

    private static void changePassword(Page page) {
        page.locator("[id='change:current_password']").fill(Accounts.PASSWORD);
        page.locator("[id='change:new_password']").fill(OWN_PASSWORD);
        page.locator("[id='change:new_password_confirmation']").fill(OWN_PASSWORD);
        button(page, "Change password").click();
    }

    private static Locator button(Page page, String name) {
        return page.locator("button").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static String sessionOf(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("openmes_session"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private static RequestSpecification plain() {
        return given().baseUri(TestedOpenMes.url().toString())
                .config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)));
    }
}
