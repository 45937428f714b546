package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openmes.shared.StoredSecrets.Place;

class StoredSecretsTest {
    private static final Place HERE = new Place("webhook", 7, "secret");
    private static final String SECRET = "whsec_żółw";

    private final StoredSecrets secrets = new StoredSecrets(key(1) + "\n");

    @Test
    void what_is_encrypted_is_read_again_in_its_place() {
        var kept = secrets.encrypt(HERE, SECRET);

        assertThat(kept).startsWith("v1.").doesNotContain(SECRET);
        assertThat(secrets.decrypt(HERE, kept)).isEqualTo(SECRET);
        assertThat(secrets.decrypt(HERE, secrets.encrypt(HERE, ""))).isEmpty();
    }

    @Test
    void the_same_secret_is_another_text_each_time() {
        assertThat(secrets.encrypt(HERE, SECRET)).isNotEqualTo(secrets.encrypt(HERE, SECRET));
    }

    @Test
    void it_cannot_be_moved_to_another_row_column_or_table() {
        var kept = secrets.encrypt(HERE, SECRET);

        for (var place : new Place[] {
            new Place("webhook", 8, "secret"), new Place("webhook", 7, "headers"), new Place("other", 7, "secret")
        }) {
            expect("secret.altered", () -> secrets.decrypt(place, kept));
        }
    }

    @Test
    void every_altered_character_is_noticed() {
        var kept = secrets.encrypt(HERE, "x");

        for (var at = 0; at < kept.length(); at++) {
            var altered = new StringBuilder(kept);
            altered.setCharAt(at, kept.charAt(at) == 'A' ? 'Q' : 'A');
            var text = altered.toString();
            assertThat(catchThrowableOfType(RuleException.class, () -> secrets.decrypt(HERE, text)))
                    .as("at %d", at)
                    .isNotNull();
        }
        for (var text : new String[] {"", "v1", "v1.x.y", kept.substring(0, 20), kept + "!"}) {
            assertThat(catchThrowableOfType(RuleException.class, () -> secrets.decrypt(HERE, text)))
                    .as(text)
                    .isNotNull();
        }
    }

    @Test
    void another_key_is_told_apart_from_an_altered_text() {
        var kept = secrets.encrypt(HERE, SECRET);

        expect("secret.other_key", () -> new StoredSecrets(key(2)).decrypt(HERE, kept));
    }

    @Test
    void a_missing_or_useless_key_is_a_refusal_that_does_not_tell_it() {
        for (var none : new String[] {null, "", " "}) {
            expect("secret.no_key", () -> new StoredSecrets(none).encrypt(HERE, SECRET));
        }
        for (var useless : new String[] {"not base64 at all!", "c2hvcnQ="}) {
            var refusal = expect("secret.bad_key", () -> new StoredSecrets(useless).encrypt(HERE, SECRET));
            assertThat(refusal.getMessage()).doesNotContain(useless);
        }
    }

    private static RuleException expect(String reason, ThrowingCallable call) {
        var refusal = catchThrowableOfType(RuleException.class, call);
        assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThat(refusal.reason().key()).isEqualTo(reason);
        assertThat(refusal.errors()).containsOnlyKeys("status", "secret");
        return refusal;
    }

    private static String key(int filling) {
        var key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
