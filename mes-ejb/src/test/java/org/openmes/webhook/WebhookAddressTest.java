package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

class WebhookAddressTest {
    private static final AllowedHosts NOBODY = AllowedHosts.of(List.of());

    @Test
    void an_address_is_taken_apart() {
        var address = WebhookAddress.checked("https://ERP.example.:8443/a%20b/c?d=e&f", NOBODY, new Violations());

        assertThat(address).isEqualTo(new WebhookAddress(true, "erp.example", 8443, false, "/a%20b/c?d=e&f"));
        assertThat(address.authority()).isEqualTo("erp.example:8443");
        assertThat(WebhookAddress.parsed("https://erp.example"))
                .isEqualTo(new WebhookAddress(true, "erp.example", 443, true, "/"));
        assertThat(WebhookAddress.parsed("https://erp.example:443/x").authority())
                .isEqualTo("erp.example");
        assertThat(WebhookAddress.parsed("http://[2606:4700::1]:80/").authority())
                .isEqualTo("[2606:4700::1]");
    }

    @Test
    void only_visible_ascii_goes_over_the_wire() {
        assertThat(WebhookAddress.parsed("https://erp.example/zamówienia?ż=1").target())
                .isEqualTo("/zam%C3%B3wienia?%C5%BC=1");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://erp.example/, webhook.url",
        "erp.example/hook, webhook.url",
        "https:///hook, webhook.url",
        "https://, webhook.url",
        "https://user:pass@erp.example/, webhook.url",
        "https://user@erp.example/, webhook.url",
        "https://erp.example/#part, webhook.url",
        "https://erp.example:0/, webhook.url",
        "https://erp.example:65536/, webhook.url",
        "https://erp example/, webhook.url",
        "http://erp.example/, webhook.url_https",
        "https://localhost/, webhook.url_internal",
        "https://a.localhost/, webhook.url_internal",
        "https://127.0.0.1/, webhook.url_internal",
        "https://10.0.0.5:8443/, webhook.url_internal",
        "https://169.254.169.254/latest/meta-data, webhook.url_internal",
        "https://[::1]/, webhook.url_internal",
        "https://[::ffff:127.0.0.1]/, webhook.url_internal",
        "https://[fd00:ec2::254]/, webhook.url_internal",
        "https://2130706433/, webhook.url_internal",
        "https://0x7f000001/, webhook.url_internal",
        "https://127.1/, webhook.url_internal",
    })
    void what_may_not_be_called_is_refused_with_a_reason(String url, String reason) {
        var violations = new Violations();

        assertThat(WebhookAddress.checked(url, NOBODY, violations)).isNull();

        var refusal = catchThrowableOfType(ValidationException.class, violations::throwIfAny);
        assertThat(refusal.errors().get("url"))
                .singleElement()
                .satisfies(message -> assertThat(message.key())
                        .isIn(reason, reason.equals("webhook.url_internal") ? "webhook.url" : reason));
    }

    @Test
    void an_allowed_host_may_be_internal_and_without_encryption() {
        var allowed = AllowedHosts.of(List.of("127.0.0.1", "erp.lan"));
        var violations = new Violations();

        assertThat(WebhookAddress.checked("http://127.0.0.1:9000/x", allowed, violations))
                .isNotNull();
        assertThat(WebhookAddress.checked("http://ERP.lan/x", allowed, violations))
                .isNotNull();
        assertThat(violations.isEmpty()).isTrue();
        assertThat(WebhookAddress.checked("http://127.0.0.2/x", allowed, violations))
                .isNull();
    }
}
