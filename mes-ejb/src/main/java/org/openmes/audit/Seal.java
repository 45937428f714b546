package org.openmes.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Sha256;

/**
 * The seal of one block of entries (spec 11.2).
 *
 * @param block from 1, without gaps
 * @param firstId the key of the first entry
 * @param lastId the key of the last entry; the block has every entry up to it that no earlier block has
 * @param rowDigests for each entry its key, eight bytes, and the SHA-256 of its canonical form
 * @param previousHash the hash of the block before; zeros before the first
 * @param hash SHA-256 over the canonical form of all of this, in hexadecimal digits
 * @param keyId which key signed it; null when there was none
 * @param publicKey that key, as X.509 in base64
 * @param signature Ed25519 over what {@link #signedText} gives, in base64
 */
record Seal(
        long block,
        Instant createdAt,
        long firstId,
        long lastId,
        int rowCount,
        byte[] rowDigests,
        String previousHash,
        String hash,
        @Nullable String keyId,
        @Nullable String publicKey,
        @Nullable String signature) {
    /** What comes before the first block. */
    static final String BEGINNING = "0".repeat(64);

    /** Bytes for each entry in {@link #rowDigests}. */
    static final int DIGEST_SIZE = 40;

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The seal of a block with these digests, without signature. */
    static Seal of(long block, Instant at, byte[] rowDigests, String previousHash) {
        var entries = ByteBuffer.wrap(rowDigests);
        var last = rowDigests.length - DIGEST_SIZE;
        var open = new Seal(
                block,
                at,
                entries.getLong(0),
                entries.getLong(last),
                rowDigests.length / DIGEST_SIZE,
                rowDigests,
                previousHash,
                "",
                null,
                null,
                null);
        return open.with(open.computedHash(), null, null, null);
    }

    Seal signed(String keyId, String publicKey, String signature) {
        return with(hash, keyId, publicKey, signature);
    }

    private Seal with(String hash, @Nullable String keyId, @Nullable String publicKey, @Nullable String signature) {
        return new Seal(
                block,
                createdAt,
                firstId,
                lastId,
                rowCount,
                rowDigests,
                previousHash,
                hash,
                keyId,
                publicKey,
                signature);
    }

    /** The hash that these contents have. */
    String computedHash() {
        var canonical = "{\"block\":" + block
                + ",\"created_at\":\"" + createdAtText()
                + "\",\"first_id\":" + firstId
                + ",\"last_id\":" + lastId
                + ",\"previous_hash\":\"" + previousHash
                + "\",\"row_digests\":\"" + Base64.getEncoder().encodeToString(rowDigests)
                + "\",\"rows\":" + rowCount + "}";
        return HexFormat.of().formatHex(Sha256.of(canonical));
    }

    /** What is signed: block, hash and key in canonical form. */
    static byte[] signedText(long block, String hash, String keyId) {
        var canonical = "{\"block\":" + block + ",\"hash\":\"" + hash + "\",\"key_id\":\"" + keyId + "\"}";
        return canonical.getBytes(StandardCharsets.UTF_8);
    }

    /** As it goes into the canonical form. */
    String createdAtText() {
        return MICROSECONDS.format(createdAt);
    }
}
