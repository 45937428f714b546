package org.openmes.installation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.audit.LedgerKeySource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key of the seals: given by {@code OPENMES_LEDGER_KEY}, else the one in the data folder, which is made when it is
 * missing. The secret leaves this class only towards the signature.
 */
@ApplicationScoped
class LedgerKeyFile implements LedgerKeySource {
    static final String VARIABLE = "OPENMES_LEDGER_KEY";
    static final String FILE = "ledger-signing-key";
    private static final int SIZE = 32;
    private static final Logger LOG = LoggerFactory.getLogger(LedgerKeyFile.class);

    private byte @Nullable [] secret;

    @Override
    public synchronized Optional<byte[]> secret() {
        if (secret == null) {
            secret = given(System.getenv(VARIABLE)).or(LedgerKeyFile::kept).orElse(null);
        }
        return Optional.ofNullable(secret);
    }

    /**
     * The key in a variable of the environment; empty when there is none.
     *
     * @throws IllegalArgumentException when it is not 32 bytes in base64; the message does not tell what it is
     */
    static Optional<byte[]> given(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(decoded(text, VARIABLE));
    }

    private static Optional<byte[]> kept() {
        var folder = new DataFolder();
        try {
            var line = folder.firstLine(FILE);
            return Optional.of(line.isPresent() ? decoded(line.get(), FILE) : make(folder));
        } catch (UncheckedIOException e) {
            LOG.warn("The seals of the ledger are not signed: there is no key and none can be kept", e);
            return Optional.empty();
        }
    }

    private static byte[] make(DataFolder folder) {
        var made = new byte[SIZE];
        new SecureRandom().nextBytes(made);
        var file = folder.writeSecret(FILE, Base64.getEncoder().encodeToString(made) + "\n");
        LOG.info("Made a key for the seals of the ledger; it is in {}", file);
        return made;
    }

    private static byte[] decoded(String text, String where) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == SIZE) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("Not base64: {}", where);
        }
        throw new IllegalArgumentException(where + " must be 32 bytes in base64");
    }
}
