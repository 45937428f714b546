package org.openmes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {
    private static final byte[] PREFIX = {'"', 'a', '"', ':'};

    /** RFC 8785, 3.2.2.2. */
    @Test
    void a_text_has_only_the_escapes_it_needs() {
        assertThat(written("€$\u000f\nA'B\"\\\\\"/")).isEqualTo("\"a\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(written("\b\t\f\r\u001b\u007f 世 𝄞")).isEqualTo("\"a\":\"\\b\\t\\f\\r\\u001b\u007f 世 𝄞\"");
        assertThat(written("x".repeat(10_000))).isEqualTo("\"a\":\"" + "x".repeat(10_000) + "\"");
    }

    @Test
    void what_is_missing_is_null() {
        var text = new CanonicalText();
        text.text(PREFIX, null);
        text.number(PREFIX, null);

        assertThat(string(text)).isEqualTo("\"a\":null\"a\":null");
    }

    private static String written(String value) {
        var text = new CanonicalText();
        text.text(PREFIX, value.getBytes(StandardCharsets.UTF_8));
        return string(text);
    }

    private static String string(CanonicalText text) {
        return new String(text.buffer(), 0, text.length(), StandardCharsets.UTF_8);
    }
}
