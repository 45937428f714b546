package org.openmes.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class LedgerKeyFileTest {
    @Test
    void a_key_is_32_bytes_in_base64() {
        var key = new byte[32];
        key[0] = 7;

        assertThat(LedgerKeyFile.given(Base64.getEncoder().encodeToString(key) + "\n"))
                .hasValue(key);
        assertThat(LedgerKeyFile.given(null)).isEmpty();
        assertThat(LedgerKeyFile.given(" ")).isEmpty();
    }

    @Test
    void what_is_no_key_is_refused_without_telling_it() {
        for (var text : new String[] {"c2hvcnQ=", "not base64 at all!"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LedgerKeyFile.given(text))
                    .withMessage("OPENMES_LEDGER_KEY must be 32 bytes in base64");
        }
    }
}
