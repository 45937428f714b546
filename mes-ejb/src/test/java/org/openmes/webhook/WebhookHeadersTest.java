package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

class WebhookHeadersTest {
    @Test
    void receivers_may_ask_for_any_header_authorization_too() {
        var violations = new Violations();

        assertThat(WebhookHeaders.checked(
                        List.of(header("Authorization", " Bearer a=b "), header("X-Plant", "1")), Map.of(), violations))
                .containsExactly(Map.entry("Authorization", "Bearer a=b"), Map.entry("X-Plant", "1"));
        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    void a_value_that_is_given_back_hidden_stays() {
        var violations = new Violations();

        assertThat(WebhookHeaders.checked(
                        List.of(header("authorization", "***")), Map.of("Authorization", "old"), violations))
                .containsExactly(Map.entry("authorization", "old"));
        assertThat(violations.isEmpty()).isTrue();
        assertThat(reason(header("X-New", "***"))).isEqualTo("webhook.header_value");
    }

    @ParameterizedTest
    @CsvSource({
        "Host, a, webhook.header_reserved",
        "content-LENGTH, 1, webhook.header_reserved",
        "Transfer-Encoding, chunked, webhook.header_reserved",
        "Connection, close, webhook.header_reserved",
        "webhook-signature, x, webhook.header_reserved",
        "X-OpenMES-Event, x, webhook.header_reserved",
        "Proxy-Authorization, x, webhook.header_reserved",
        "'', x, webhook.header_name",
        "a b, x, webhook.header_name",
        "a:b, x, webhook.header_name",
        "ą, x, webhook.header_name",
        "X-Empty, '', webhook.header_value",
        "X-Ł, x, webhook.header_name",
        "X-A, ż, webhook.header_value",
    })
    void what_would_change_the_message_is_refused(String name, String value, String reason) {
        assertThat(reason(header(name, value))).isEqualTo(reason);
    }

    @Test
    void nothing_can_break_out_of_its_line() {
        assertThat(reason(header("X-A", "x\r\nX-B: y"))).isEqualTo("webhook.header_value");
        assertThat(reason(header("X-A", "x\ny"))).isEqualTo("webhook.header_value");
        assertThat(reason(header("X-A\r\nX-B", "x"))).isEqualTo("webhook.header_name");
        assertThat(reason(header("X-A", "x\0y"))).isEqualTo("webhook.header_value");
    }

    @Test
    void each_is_named_once_and_there_are_not_too_many() {
        assertThat(reason(header("X-A", "1"), header("x-a", "2"))).isEqualTo("webhook.header_twice");
        var many = IntStream.range(0, 21)
                .mapToObj(number -> header("X-" + number, "1"))
                .toArray(WebhookHeader[]::new);
        assertThat(reason(many)).isEqualTo("validation.too_many");
    }

    private static WebhookHeader header(String name, String value) {
        return new WebhookHeader(name, value);
    }

    private static String reason(WebhookHeader... headers) {
        var violations = new Violations();
        WebhookHeaders.checked(List.of(headers), Map.of(), violations);
        return catchThrowableOfType(ValidationException.class, violations::throwIfAny)
                .errors()
                .get("headers")
                .get(0)
                .key();
    }
}
