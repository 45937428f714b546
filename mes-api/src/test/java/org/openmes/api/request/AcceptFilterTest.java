package org.openmes.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "Application/JSON ; Q=0.000",
                "application/json;q=0, */*",
                "*/*;q=0",
                "text/html, application/*;q=0.0"
            })
    void a_quality_of_nothing_refuses_json(String accept) {
        assertThat(AcceptFilter.refusesJson(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json",
                "application/json;q=0.001",
                "application/json;q=0.5, */*;q=0",
                "application/json;charset=utf-8",
                "text/html;q=0",
                "text/html"
            })
    void everything_else_is_left_to_the_server(String accept) {
        assertThat(AcceptFilter.refusesJson(accept)).isFalse();
    }

    @Test
    void who_says_nothing_takes_json() {
        assertThat(AcceptFilter.refusesJson(null)).isFalse();
    }
}
