package org.openmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openmes.testing.BrowserTest;
import org.openmes.testing.Photos;
import org.openmes.testing.TestedOpenMes;
import org.openmes.web.Workshop.Order;

/** Photos of problems: taken where they are seen, looked at where they are solved (spec 7.2, 7.4, 15.5). */
@BrowserTest
class IssuePhotosPageIT {
    private static final FilePayload PAGE_IN_DISGUISE =
            new FilePayload("page.png", "image/png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

    private final Workshop shop = new Workshop();
    private final Order order = shop.accepted(100);

    @Test
    void whoever_reports_a_problem_adds_photos_of_it(Page page) {
        var faults = Faults.of(page);
        var report = report(page);
        report.getByLabel("Photos").setInputFiles(new FilePayload[] {photo("lathe.jpg"), photo("floor.jpg")});
        assertThat(report.getByText("lathe.jpg")).isVisible();

        report.getByRole(AriaRole.BUTTON, exactly("Report and stop the order")).click();

        assertThat(page.getByText("The order is blocked until it is resolved.")).isVisible();
        assertThat(names()).containsExactly("lathe.jpg", "floor.jpg");
        assertThat(faults.seen()).isEmpty();
    }

    /** What a camera makes today is larger than is taken; nobody on the floor makes it smaller by hand. */
    @Test
    void a_photo_that_is_too_large_is_made_smaller_before_it_is_sent(Page page) {
        var report = report(page);
        var large = Photos.of("png", 6000, 4000, Color.BLUE);
        report.getByLabel("Photos").setInputFiles(new FilePayload("large.png", "image/png", large));

        report.getByRole(AriaRole.BUTTON, exactly("Report and stop the order")).click();

        assertThat(page.getByText("The order is blocked until it is resolved.")).isVisible();
        assertThat(names()).containsExactly("large.jpg");
        assertThat(shop.supervisor.get(attachments()).jsonPath().getInt("data[0].width"))
                .isEqualTo(2560);
    }

    @Test
    void a_file_that_is_no_photo_is_refused_at_its_field_and_nothing_typed_is_lost(Page page) {
        var report = report(page);
        report.getByLabel("Details").fill("Oil on the floor");
        report.getByLabel("Photos").setInputFiles(PAGE_IN_DISGUISE);

        report.getByRole(AriaRole.BUTTON, exactly("Report and stop the order")).click();

        assertThat(report.locator("#file-error")).hasText("Only pictures of the kinds JPEG and PNG are taken");
        assertThat(report.getByLabel("Details")).hasValue("Oil on the floor");
        assertThat(shop.issues(order)).isZero();
        report.getByLabel("Photos").setInputFiles(photo("oil.jpg"));
        report.getByRole(AriaRole.BUTTON, exactly("Report and stop the order")).click();
        assertThat(page.getByText("The order is blocked until it is resolved.")).isVisible();
        assertThat(names()).containsExactly("oil.jpg");
    }

    @Test
    void photos_are_looked_at_in_full_size_by_keyboard(Page page) {
        var faults = Faults.of(page);
        var issue = shop.stop(order, "Lathe stands still");
        shop.attach(issue, Photos.jpeg());
        shop.attach(issue, Photos.png());
        Entrance.open(page, shop.supervisor, "issue/issue.xhtml?id=" + issue);
        var first = page.getByRole(AriaRole.LINK, named("Photo 1: photo.jpg"));
        first.focus();

        page.keyboard().press("Enter");

        var viewer = page.getByRole(AriaRole.DIALOG);
        var shown = viewer.getByRole(AriaRole.IMG);
        assertThat(shown).hasAttribute("alt", Pattern.compile("Photo 1: .*"));
        assertThat(shown).hasJSProperty("naturalWidth", 640);
        page.keyboard().press("ArrowRight");
        assertThat(shown).hasAttribute("alt", Pattern.compile("Photo 2: .*"));
        page.keyboard().press("ArrowRight");
        assertThat(shown).hasAttribute("alt", Pattern.compile("Photo 1: .*"));
        page.keyboard().press("Escape");
        assertThat(viewer).isHidden();
        assertThat(first).isFocused();
        assertThat(faults.seen()).isEmpty();
    }

    @Test
    void a_supervisor_adds_photos_and_removes_them(Page page) {
        var issue = shop.stop(order, "Lathe stands still");
        Entrance.open(page, shop.supervisor, "issue/issue.xhtml?id=" + issue);
        button(page, "Add photos").click();
        var form = page.getByRole(AriaRole.DIALOG);
        form.getByRole(AriaRole.BUTTON, exactly("Add photos")).click();
        assertThat(form.locator("#file-error")).hasText("is required");
        form.getByLabel("Photos").setInputFiles(photo("after.jpg"));
        form.getByRole(AriaRole.BUTTON, exactly("Add photos")).click();

        page.getByRole(AriaRole.LINK, named("Photo 1: after.jpg")).click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, exactly("Remove photo"))
                .click();
        var asked = page.getByRole(AriaRole.DIALOG);
        assertThat(asked).containsText("Remove this photo?");
        assertThat(asked).containsText("after.jpg");
        asked.getByRole(AriaRole.BUTTON, exactly("Remove photo")).click();

        assertThat(page.getByText("No photos")).isVisible();
        assertThat(names()).isEmpty();
    }

    @Test
    void a_photo_is_shown_to_those_who_see_its_issue_and_kept_by_nobody_between(Page page) {
        var issue = shop.stop(order, "Lathe stands still");
        shop.attach(issue, Photos.jpeg());
        var address = "issue-picture?issue=" + issue + "&id="
                + shop.supervisor.get(attachments()).jsonPath().getLong("data[0].id");
        Entrance.home(page, shop.operator);
        var shown = get(page, address);
        assertThat(shown.headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "private, no-cache")
                .containsEntry("content-disposition", "inline; filename*=UTF-8''photo.jpg");
        assertThat(shown.headers().get("content-security-policy")).contains("default-src 'none'", "sandbox");
        assertThat(get(page, address + "&preview=true").headers()).containsEntry("content-type", "image/jpeg");
        assertThat(get(page, "issue-picture?issue=" + issue + "&id=999999999").status())
                .isEqualTo(404);
        assertThat(get(page, "issue-picture?issue=x").status()).isEqualTo(404);

        page.context().clearCookies();
        assertThat(get(page, address).url()).contains("sign-in.xhtml");
        Entrance.home(page, shop.person("Operator", List.of(new Workshop().line)));
        assertThat(get(page, address).status()).isEqualTo(403);
    }

    @Test
    void forms_beyond_all_limits_are_refused_and_no_fault(Page page) {
        Entrance.home(page, shop.operator);
        var large = new FilePayload("large.jpg", "image/jpeg", new byte[7 * 1024 * 1024]);

        var refused = post(
                page,
                RequestOptions.create()
                        .setMultipart(FormData.create().set("do", "report").set("file", large)));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("FILE_TOO_LARGE", "At most 5 MB are accepted", "\"file\"");

        var broken = post(
                page,
                RequestOptions.create()
                        .setHeader("Content-Type", "multipart/form-data; boundary=abc")
                        .setData("--abc\r\nnothing".getBytes(StandardCharsets.UTF_8)));
        assertThat(broken.status()).isBetween(400, 499);
        var withoutBoundary = post(
                page,
                RequestOptions.create()
                        .setHeader("Content-Type", "multipart/form-data")
                        .setData("x".getBytes(StandardCharsets.UTF_8)));
        assertThat(withoutBoundary.status())
                .as("a form without fields asks for nothing")
                .isEqualTo(200);
        assertThat(shop.issues(order)).isZero();
    }

    private APIResponse post(Page page, RequestOptions form) {
        return page.request().post(TestedOpenMes.url() + shop.floor(order), form.setHeader("Origin", origin()));
    }

    private static String origin() {
        var url = TestedOpenMes.url().toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static APIResponse get(Page page, String path) {
        return page.request().get(TestedOpenMes.url() + path);
    }

    /** The dialog in which a stopping problem of the order is reported, filled but for details and photos. */
    private Locator report(Page page) {
        Entrance.open(page, shop.operator, shop.floor(order));
        button(page, "Report a problem").click();
        var report = page.getByRole(AriaRole.DIALOG);
        report.getByText("Tool or machine failure").click();
        return report;
    }

    private String attachments() {
        return "/issues/"
                + shop.supervisor
                        .get("/issues?work_order_id=" + order.id())
                        .jsonPath()
                        .getLong("data[0].id")
                + "/attachments";
    }

    private List<String> names() {
        return shop.supervisor.get(attachments()).jsonPath().getList("data.name");
    }

    private static FilePayload photo(String name) {
        return new FilePayload(name, "image/jpeg", Photos.jpeg());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
