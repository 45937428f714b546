package org.openmes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SealKeyTest {
    /** The second test vector of RFC 8032, 7.1. */
    private static final byte[] SECRET =
            HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

    private static final String PUBLIC = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";

    @Test
    void the_secret_is_the_private_key_of_rfc_8032() {
        var seal = new SealKey(SECRET).sign(seal(1));

        var encoded = java.util.Base64.getDecoder().decode(seal.publicKey());
        assertThat(HexFormat.of().formatHex(encoded)).endsWith(PUBLIC);
    }

    @Test
    void a_signature_is_true_for_its_own_seal_and_key_only() {
        var key = new SealKey(SECRET);
        var seal = key.sign(seal(1));
        var other = key.sign(seal(2));

        assertThat(SealKey.isSigned(seal)).isTrue();
        assertThat(SealKey.isSigned(seal(1))).isFalse();
        assertThat(SealKey.isSigned(seal.signed(seal.keyId(), seal.publicKey(), other.signature())))
                .isFalse();
        assertThat(SealKey.isSigned(seal.signed("0000000000000000", seal.publicKey(), seal.signature())))
                .isFalse();
        assertThat(SealKey.isSigned(seal.signed(seal.keyId(), "AAAA", seal.signature())))
                .isFalse();
    }

    private static Seal seal(long block) {
        var digests = ByteBuffer.allocate(Seal.DIGEST_SIZE).putLong(block).array();
        return Seal.of(block, Instant.parse("2026-01-05T12:00:00Z"), digests, Seal.BEGINNING);
    }
}
