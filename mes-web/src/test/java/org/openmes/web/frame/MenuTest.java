package org.openmes.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmes.shared.Role;
import org.openmes.web.Reader;

class MenuTest {
    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "SUPERVISOR", "OPERATOR"})
    void every_entry_leads_to_a_page_that_is_there(Role role) {
        assertThat(entries(role))
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(Path.of("src/main/webapp" + entry.href())).exists());
    }

    @Test
    void supervisors_do_not_see_what_admins_set_up() {
        assertThat(entries(Role.SUPERVISOR))
                .extracting(MenuEntry::key)
                .containsExactly("dashboard", "schedule", "floor", "work_orders", "issues");
    }

    @Test
    void operators_see_the_floor_alone() {
        assertThat(entries(Role.OPERATOR)).extracting(MenuEntry::key).containsExactly("floor");
    }

    @Test
    void the_dashboard_is_that_of_the_role() {
        assertThat(entries(Role.ADMIN).get(0).href()).isEqualTo("/dashboard.xhtml");
        assertThat(entries(Role.SUPERVISOR).get(0).href()).isEqualTo("/supervisor.xhtml");
    }

    private static List<MenuEntry> entries(Role role) {
        var menu = new Menu();
        menu.current = Reader.as(role);
        return menu.getGroups().stream()
                .flatMap(group -> group.entries().stream())
                .toList();
    }
}
