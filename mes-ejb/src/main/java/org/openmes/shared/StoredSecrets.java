package org.openmes.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the secrets that the database keeps and must be able to tell again, such as those of webhooks: AES-256-GCM with
 * the key in {@code OPENMES_ENCRYPTION_KEY}, 32 bytes in base64, which lies outside of the database.
 *
 * <p>Each text says by which form and by which key it was made. It can be read only in the place it was made for: a value
 * that was moved into another row or column is refused like one that was altered. Neither secrets nor the key reach a log.
 */
@ApplicationScoped
public class StoredSecrets {
    static final String VARIABLE = "OPENMES_ENCRYPTION_KEY";

    private static final String FORM = "v1";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_BYTES = 4;
    private static final int PARTS = 3;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable String given;

    /** As the environment says. */
    public StoredSecrets() {
        this(System.getenv(VARIABLE));
    }

    StoredSecrets(@Nullable String key) {
        this.given = key;
    }

    /**
     * Where a secret is kept.
     *
     * @param id the key of the row
     */
    public record Place(String table, long id, String column) {
        private byte[] bytes() {
            return (table + "/" + id + "/" + column).getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * The text to keep in that place; another one each time.
     *
     * @throws RuleException STATE_NOT_ALLOWED, when there is no key or none that can be used
     */
    public String encrypt(Place place, String secret) {
        var key = key();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var content = run(Cipher.ENCRYPT_MODE, key, nonce, place, secret.getBytes(StandardCharsets.UTF_8));
        var sealed = ByteBuffer.allocate(nonce.length + content.length)
                .put(nonce)
                .put(content)
                .array();
        return FORM + "." + name(key) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The secret that is kept in that place.
     *
     * @throws RuleException STATE_NOT_ALLOWED, when there is no key, when it is not the one by which the text was made,
     *     and when the text was altered or belongs to another place
     */
    public String decrypt(Place place, String kept) {
        var key = key();
        var parts = kept.split("\\.", PARTS);
        if (parts.length != PARTS || !parts[0].equals(FORM) || !parts[1].equals(name(key))) {
            throw refused(Message.of("secret.other_key", VARIABLE));
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(parts[2]);
            if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                throw refused(Message.of("secret.altered"));
            }
            var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            var content = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
            return new String(run(Cipher.DECRYPT_MODE, key, nonce, place, content), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused(Message.of("secret.altered"));
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, Place place, byte[] content) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.bytes());
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw refused(Message.of("secret.altered"));
        }
    }

    private byte[] key() {
        if (given == null || given.isBlank()) {
            throw refused(Message.of("secret.no_key", VARIABLE));
        }
        return decoded(given).orElseThrow(() -> refused(Message.of("secret.bad_key", VARIABLE)));
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.strip())).filter(key -> key.length == KEY_BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Tells keys apart and tells nothing of them. */
    private static String name(byte[] key) {
        return HexFormat.of().formatHex(Sha256.of(key), 0, NAME_BYTES);
    }

    private static RuleException refused(Message reason) {
        return RuleException.stateOfField("secret", reason);
    }
}
