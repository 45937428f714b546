package org.openmes.user;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openmes.shared.Role;

/** What roles may do, by stable names for clients that adapt to it; the services decide for themselves (spec 0.6). */
enum Permission {
    BATCHES_CREATE(Role.OPERATOR),
    BATCHES_MANAGE(Role.SUPERVISOR),
    BOARD_STATUS_CHANGE(Role.OPERATOR),
    CONNECTIVITY_MANAGE(Role.ADMIN),
    CONNECTIVITY_VIEW(Role.SUPERVISOR),
    IMPORTS_RUN(Role.SUPERVISOR),
    ISSUE_TYPES_MANAGE(Role.ADMIN),
    ISSUE_TYPES_VIEW(Role.OPERATOR),
    ISSUES_DELETE(Role.ADMIN),
    ISSUES_MANAGE(Role.SUPERVISOR),
    ISSUES_REPORT(Role.OPERATOR),
    ISSUES_VIEW(Role.OPERATOR),
    LINES_MANAGE(Role.ADMIN),
    LINES_VIEW(Role.OPERATOR),
    LOGS_VIEW(Role.ADMIN),
    MODULES_MANAGE(Role.ADMIN),
    PRODUCTS_MANAGE(Role.ADMIN),
    PRODUCTS_VIEW(Role.SUPERVISOR),
    REPORTS_VIEW(Role.SUPERVISOR),
    SCHEDULE_MANAGE(Role.SUPERVISOR),
    SETTINGS_MANAGE(Role.ADMIN),
    SHIFTS_MANAGE(Role.ADMIN),
    SHIFTS_VIEW(Role.OPERATOR),
    STEPS_EXECUTE(Role.OPERATOR),
    USERS_MANAGE(Role.ADMIN),
    WORK_ORDERS_DELETE(Role.ADMIN),
    WORK_ORDERS_FORCE(Role.ADMIN),
    WORK_ORDERS_MANAGE(Role.SUPERVISOR),
    WORK_ORDERS_VIEW(Role.OPERATOR);

    private final Role least;

    Permission(Role least) {
        this.least = least;
    }

    /** The names of what a role may do, as in {@code work_orders.view}. */
    static List<String> of(Role role) {
        return Arrays.stream(values())
                .filter(permission -> role.atLeast(permission.least))
                .map(Permission::wireName)
                .toList();
    }

    /** The last word is the verb. */
    private String wireName() {
        var name = name().toLowerCase(Locale.ROOT);
        var verb = name.lastIndexOf('_');
        return name.substring(0, verb) + "." + name.substring(verb + 1);
    }
}
