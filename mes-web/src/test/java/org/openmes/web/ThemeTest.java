package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

class ThemeTest {
    @Test
    void the_choice_of_this_device_counts() {
        assertThat(theme(new Cookie("openmes-theme", "dark")).getName()).isEqualTo("dark");
        assertThat(theme(new Cookie("openmes-theme", "light")).getName()).isEqualTo("light");
        assertThat(theme(new Cookie("openmes-sidebar", "mini")).isMini()).isTrue();
    }

    @Test
    void without_a_choice_the_system_decides() {
        assertThat(theme().getName()).isEmpty();
        assertThat(theme().isMini()).isFalse();
    }

    @Test
    void what_somebody_made_up_is_no_choice() {
        assertThat(theme(new Cookie("openmes-theme", "pink")).getName()).isEmpty();
    }

    private static Theme theme(Cookie... cookies) {
        var theme = new Theme();
        theme.request = Reader.get("", cookies);
        return theme;
    }
}
