package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openmes.shared.LineScope;
import org.openmes.shared.Role;

class EffectiveLinesTest {
    @Test
    void an_administrator_has_all_lines() {
        assertThat(EffectiveLines.of(Role.ADMIN, false, Set.of(), null)).isEqualTo(LineScope.ALL);
    }

    @Test
    void a_supervisor_has_all_lines_only_by_the_flag() {
        assertThat(EffectiveLines.of(Role.SUPERVISOR, true, Set.of(1L), null)).isEqualTo(LineScope.ALL);
        assertThat(EffectiveLines.of(Role.SUPERVISOR, false, Set.of(1L), null)).isEqualTo(LineScope.of(Set.of(1L)));
    }

    @Test
    void the_flag_means_nothing_for_an_operator() {
        assertThat(EffectiveLines.of(Role.OPERATOR, true, Set.of(2L), null)).isEqualTo(LineScope.of(Set.of(2L)));
    }

    @Test
    void a_terminal_has_the_line_of_its_workstation() {
        assertThat(EffectiveLines.of(Role.OPERATOR, false, Set.of(), 7L)).isEqualTo(LineScope.of(Set.of(7L)));
    }

    @Test
    void nobody_gets_a_line_from_nowhere() {
        assertThat(EffectiveLines.of(Role.OPERATOR, false, Set.of(), null)).isEqualTo(LineScope.NONE);
    }
}
