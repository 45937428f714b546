package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.250",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::10.0.0.1",
                "2002:0a00:0001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001:db8::1",
            })
    void what_is_not_the_internet_is_closed(String address) throws UnknownHostException {
        assertThat(AllowedHosts.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "169.253.255.255",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450::1",
            })
    void the_internet_is_open_up_to_the_edges_of_what_is_closed(String address) throws UnknownHostException {
        assertThat(AllowedHosts.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_host_that_is_allowed_by_name_may_be_anywhere_and_no_other_may() throws UnknownHostException {
        var allowed = AllowedHosts.of(List.of("ERP.lan", "::1"));
        var internal = InetAddress.getByName("10.0.0.5");

        assertThat(allowed.allows("erp.LAN.", internal)).isTrue();
        assertThat(allowed.allows("[::1]", InetAddress.getByName("::1"))).isTrue();
        assertThat(allowed.allows("other.lan", internal)).isFalse();
        assertThat(allowed.allows("10.0.0.5", internal)).isFalse();
        assertThat(allowed.allows("erp.lan.evil.example", internal)).isFalse();
    }
}
