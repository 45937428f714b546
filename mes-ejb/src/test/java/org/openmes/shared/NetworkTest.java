package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.5, 10.0.0.5/32",
        "10.0.0.5/32, 10.0.0.5/32",
        "10.0.0.5/33, ",
        "10.0.0.0/0, 10.0.0.0/0",
        "10.0.0.0/x, ",
        "::1/128, 0:0:0:0:0:0:0:1/128",
        "::1/129, ",
        "localhost, ",
    })
    void an_entry_is_an_address_with_as_many_bits_as_it_has(String entry, @Nullable String read) {
        assertThat(Network.of(entry).map(Network::toString).orElse(null)).isEqualTo(read);
    }
}
