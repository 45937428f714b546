package org.openmes.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginCheckTest {
    @ParameterizedTest
    @CsvSource({
        "mes.plant.example, https://mes.plant.example",
        "mes.plant.example:443, https://mes.plant.example",
        "localhost:8080, http://localhost:8080",
        "MES.plant.example, https://mes.plant.EXAMPLE",
        "10.0.0.5:80, http://10.0.0.5"
    })
    void our_own_pages_may_send_forms(String host, String origin) {
        assertThat(OriginCheck.isOwn(host, origin, null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "mes.plant.example, https://evil.example",
        "mes.plant.example, https://mes.plant.example.evil.example",
        "mes.plant.example, https://evil.example/mes.plant.example",
        "mes.plant.example, https://mes.plant.example@evil.example",
        "localhost:8080, http://localhost:8081",
        "mes.plant.example, null",
        "mes.plant.example, not an address"
    })
    void no_other_site_may(String host, String origin) {
        assertThat(OriginCheck.isOwn(host, origin, "https://mes.plant.example/"))
                .isFalse();
    }

    @Test
    void without_an_origin_the_referring_page_decides() {
        assertThat(OriginCheck.isOwn("mes:8443", null, "https://mes:8443/sign-in.xhtml"))
                .isTrue();
        assertThat(OriginCheck.isOwn("mes:8443", null, "https://evil.example/mes:8443"))
                .isFalse();
    }

    @Test
    void who_says_nothing_is_refused() {
        assertThat(OriginCheck.isOwn("mes", null, null)).isFalse();
        assertThat(OriginCheck.isOwn(null, "https://mes", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "post", "ANYTHING"})
    void what_may_change_something_is_checked(String method) {
        assertThat(OriginCheck.concerns(method)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void reading_is_not(String method) {
        assertThat(OriginCheck.concerns(method)).isFalse();
    }
}
