package org.openmes.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DeepLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml?a=1",
                "/work-orders/list.xhtml?status=DONE&page=2",
                "/lines.xhtml?name=K%C3%BChlung#top"
            })
    void a_page_of_ours_is_kept(String wanted) {
        assertThat(DeepLink.orHome(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "index.xhtml",
                "https://evil.example/",
                "javascript:alert(1)",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "/%5Cevil.example/",
                "/a/..//evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/\tevil",
                " /index.xhtml",
                "/%zz"
            })
    void everything_else_leads_to_the_start_page(String wanted) {
        assertThat(DeepLink.orHome(wanted)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in.xhtml",
                "/sign-in.xhtml?next=/x",
                "/x/../sign-in.xhtml",
                "/change-password.xhtml",
                "/jakarta.faces.push/account?1"
            })
    void nobody_is_led_in_a_circle(String wanted) {
        assertThat(DeepLink.orHome(wanted)).isEqualTo("/");
    }

    @Test
    void the_start_page_has_one_name() {
        assertThat(DeepLink.orHome("/index.xhtml")).isEqualTo("/");
    }

    @Test
    void an_endless_address_is_not_followed() {
        assertThat(DeepLink.orHome("/" + "a".repeat(3000))).isEqualTo("/");
    }

    @Test
    void the_next_page_travels_encoded() {
        assertThat(Redirects.withNext("/sign-in.xhtml", "/list.xhtml?a=1&b=2"))
                .isEqualTo("/sign-in.xhtml?next=%2Flist.xhtml%3Fa%3D1%26b%3D2");
        assertThat(Redirects.withNext("/sign-in.xhtml", "/")).isEqualTo("/sign-in.xhtml");
    }
}
