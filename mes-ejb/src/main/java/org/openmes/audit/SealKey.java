package org.openmes.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.openmes.shared.Sha256;

/** An Ed25519 key that signs seals. */
final class SealKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int SECRET_SIZE = 32;
    private static final int ID_BYTES = 8;

    private final KeyPair pair;

    /** @param secret the 32 bytes that RFC 8032 calls the private key */
    SealKey(byte[] secret) {
        if (secret.length != SECRET_SIZE) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
        }
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(255, new Given(secret));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds the signature. */
    Seal sign(Seal seal) {
        return seal.signed(id(), publicKey(), sign(Seal.signedText(seal.block(), seal.hash(), id())));
    }

    /** The signature over a text, in base64. */
    String sign(byte[] text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By which signed texts name the key. */
    String id() {
        return id(pair.getPublic());
    }

    /** As X.509 in base64. */
    String publicKey() {
        return base64(pair.getPublic().getEncoded());
    }

    /** Whether the signature is that of the key that the seal itself names; false also when there is none. */
    static boolean isSigned(Seal seal) {
        return seal.signature() != null
                && isTrue(
                        Seal.signedText(seal.block(), seal.hash(), seal.keyId()),
                        seal.keyId(),
                        seal.publicKey(),
                        seal.signature());
    }

    /** Whether the key that is named made the signature over the text, and bears that name. */
    static boolean isTrue(byte[] text, String keyId, String publicKey, String made) {
        try {
            var key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text);
            return id(key).equals(keyId) && signature.verify(Base64.getDecoder().decode(made));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String id(PublicKey key) {
        return HexFormat.of().formatHex(Sha256.of(key.getEncoded()), 0, ID_BYTES);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Gives the secret to the generator, which takes its 32 bytes as they are. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] secret;

        Given(byte[] secret) {
            this.secret = secret.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }
}
