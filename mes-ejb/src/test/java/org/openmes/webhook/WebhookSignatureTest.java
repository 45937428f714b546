package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

class WebhookSignatureTest {
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final WebhookSecret SECRET = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    /** The example that the libraries of Standard Webhooks are tested with. */
    @Test
    void signs_as_standard_webhooks_does() {
        assertThat(new WebhookSignature(List.of(SECRET)).standard("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    /** RFC 4231, test case 2: the key is text. */
    @Test
    void signs_the_body_alone_too() {
        var body = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

        assertThat(new WebhookSignature(List.of(new WebhookSecret("Jefe"))).ofBody(body))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void two_secrets_make_two_signatures_the_present_first() {
        var other = new WebhookSecret("another secret of theirs");
        var both = new WebhookSignature(List.of(SECRET, other));

        assertThat(both.standard("a", 1, BODY))
                .isEqualTo(new WebhookSignature(List.of(SECRET)).standard("a", 1, BODY) + " "
                        + new WebhookSignature(List.of(other)).standard("a", 1, BODY));
        assertThat(both.ofBody(BODY))
                .isEqualTo(new WebhookSignature(List.of(SECRET)).ofBody(BODY) + ","
                        + new WebhookSignature(List.of(other)).ofBody(BODY));
    }

    @Test
    void a_random_secret_is_long_new_each_time_and_not_printed() {
        var secret = WebhookSecret.random();

        assertThat(secret.key()).hasSize(32);
        assertThat(secret.text())
                .startsWith("whsec_")
                .isNotEqualTo(WebhookSecret.random().text());
        assertThat(secret.toString()).doesNotContain(secret.text().substring(6));
    }

    @ParameterizedTest
    @CsvSource({
        "fifteen-letters, validation.too_short",
        "sixteen-letters!, ",
        "with a blank in it, webhook.secret",
        "whsec_not*base64*at*all, webhook.secret",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, ",
    })
    void a_given_secret_has_sixteen_visible_characters(String given, String wrong) {
        var violations = new Violations();
        WebhookSecret.checked(given, violations);

        var refusal = catchThrowableOfType(ValidationException.class, violations::throwIfAny);
        assertThat(
                        refusal == null
                                ? null
                                : refusal.errors().get("secret").get(0).key())
                .isEqualTo(wrong);
    }
}
