package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private final ClientAddress addresses = new ClientAddress("10.0.0.1, 192.168.0.0/16, 2001:db8::/32");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.5 | 198.51.100.7                       | 203.0.113.5",
                "10.0.0.1    | 198.51.100.7                       | 198.51.100.7",
                "10.0.0.1    | 1.1.1.1, 198.51.100.7              | 198.51.100.7",
                "10.0.0.1    | 1.1.1.1, 198.51.100.7, 192.168.9.9 | 198.51.100.7",
                "10.0.0.1    | 192.168.1.1, 192.168.9.9           | 192.168.1.1",
                "10.0.0.1    | 198.51.100.7:4711                  | 198.51.100.7",
                "10.0.0.1    | [2001:db9::7]:4711                 | 2001:db9:0:0:0:0:0:7",
                "2001:db8::1 | 198.51.100.7                       | 198.51.100.7",
                "10.0.0.1    | unknown                            | 10.0.0.1",
                "10.0.0.1    | evil.example.org                   | 10.0.0.1",
                "10.0.0.1    | 999.1.1.1                          | 10.0.0.1",
                "10.0.0.2    | 198.51.100.7                       | 10.0.0.2",
            })
    void only_trusted_proxies_are_believed(String peer, String forwardedFor, String client) {
        assertThat(addresses.of(peer, List.of(forwardedFor), List.of())).isEqualTo(client);
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(addresses.of("10.0.0.1", List.of("1.1.1.1", "198.51.100.7, 192.168.9.9"), List.of()))
                .isEqualTo("198.51.100.7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=198.51.100.7;proto=https;by=10.0.0.1 | 198.51.100.7",
                "proto=https; For=\"[2001:db9::7]:4711\"  | 2001:db9:0:0:0:0:0:7",
                "for=1.1.1.1, for=198.51.100.7            | 198.51.100.7",
                "for=_hidden                              | 10.0.0.1",
                "proto=https                              | 10.0.0.1",
            })
    void the_standard_header_is_read_too(String forwarded, String client) {
        assertThat(addresses.of("10.0.0.1", List.of(), List.of(forwarded))).isEqualTo(client);
    }

    @Test
    void nobody_is_trusted_by_default() {
        assertThat(new ClientAddress((String) null).of("127.0.0.1", List.of("1.1.1.1"), List.of()))
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/", "::1/129"})
    void a_bad_setting_is_told(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientAddress(setting))
                .withMessageContaining(setting);
    }
}
