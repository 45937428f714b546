package org.openmes.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Role;
import org.openmes.user.UserService;

/** The menu of the desk by role (spec 0.7); what is not built is not shown. */
@Named
@RequestScoped
public class Menu {
    private static final MenuEntry WORK_ORDERS = new MenuEntry("work_orders", "clipboard", "/workorder/list.xhtml");
    private static final MenuEntry ISSUES = new MenuEntry("issues", "exclamation-triangle", "/issue/list.xhtml");
    private static final MenuEntry SCHEDULE = new MenuEntry("schedule", "calendar", "/schedule/week.xhtml");
    private static final MenuEntry FLOOR = new MenuEntry("floor", "play", "/operator/lines.xhtml");

    private static final MenuEntry USERS = new MenuEntry("users", "users", "/user/list.xhtml");

    private static final List<Group> ADMIN = List.of(
            new Group("", List.of(new MenuEntry("dashboard", "home", "/dashboard.xhtml"), SCHEDULE, FLOOR)),
            new Group(
                    "orders", List.of(WORK_ORDERS, ISSUES, new MenuEntry("issue_types", "tags", "/issue/types.xhtml"))),
            new Group(
                    "production",
                    List.of(
                            new MenuEntry("lines", "sitemap", "/line/list.xhtml"),
                            new MenuEntry("line_statuses", "align-justify", "/line/statuses.xhtml"),
                            new MenuEntry("product_types", "box", "/product/list.xhtml"))),
            new Group(
                    "admin",
                    List.of(
                            USERS,
                            new MenuEntry("shifts", "clock", "/shift/list.xhtml"),
                            new MenuEntry("audit_logs", "history", "/audit/list.xhtml"))),
            new Group(
                    "settings",
                    List.of(
                            new MenuEntry("system", "sliders-h", "/setting/system.xhtml"),
                            new MenuEntry("api_tokens", "lock", "/setting/tokens.xhtml"),
                            new MenuEntry("webhooks", "sync", "/setting/webhooks.xhtml"))));

    private static final List<Group> SUPERVISOR = List.of(
            new Group("", List.of(new MenuEntry("dashboard", "home", "/supervisor.xhtml"), SCHEDULE, FLOOR)),
            new Group("orders", List.of(WORK_ORDERS, ISSUES)));

    private static final List<Group> OPERATOR = List.of(new Group("", List.of(FLOOR)));

    @Inject
    CurrentActor current;

    @Inject
    UserService users;

    private @Nullable Long waiting;

    /**
     * Entries that belong together.
     *
     * @param key the last part of the key of its heading; empty for none
     */
    public record Group(String key, List<MenuEntry> entries) {}

    public List<Group> getGroups() {
        var role = current.get().role();
        if (role == Role.ADMIN) {
            return ADMIN;
        }
        return role == Role.SUPERVISOR ? SUPERVISOR : OPERATOR;
    }

    /** How much waits behind an entry for the reader; 0 for nothing (spec 1.3). */
    public long count(MenuEntry entry) {
        if (!entry.equals(USERS) || current.get().role() != Role.ADMIN) {
            return 0;
        }
        if (waiting == null) {
            waiting = users.counts().awaitingApproval();
        }
        return waiting;
    }
}
