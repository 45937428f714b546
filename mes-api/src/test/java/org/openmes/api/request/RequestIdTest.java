package org.openmes.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @Test
    void a_harmless_id_of_the_caller_is_kept() {
        assertThat(RequestId.of(FakeRequest.of("GET", "X-Request-Id", "erp-1.2_3")))
                .isEqualTo("erp-1.2_3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "<script>", "ä"})
    void anything_else_is_replaced(String given) {
        var request = FakeRequest.of("GET", "X-Request-Id", given);

        assertThat(RequestId.of(request)).hasSize(36).isEqualTo(RequestId.of(request));
    }
}
