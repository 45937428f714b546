package org.openmes.runner;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

/** The key of the secrets in the database: given by the environment, else random, made once, kept in the data folder. */
final class EncryptionKey {
    private static final String VARIABLE = "OPENMES_ENCRYPTION_KEY";
    private static final String FILE = "encryption-key.properties";
    private static final String KEY = "key";
    private static final int BYTES = 32;

    private EncryptionKey() {}

    /** Makes sure that the server is told one. */
    static void tell(Map<String, String> environment, DataFolder folder) {
        if (environment.getOrDefault(VARIABLE, "").isBlank()) {
            environment.put(VARIABLE, kept(folder));
        }
    }

    private static String kept(DataFolder folder) {
        Properties known = folder.read(FILE);
        if (known.getProperty(KEY) == null) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            known.setProperty(KEY, Base64.getEncoder().encodeToString(key));
            folder.writeSecret(FILE, known);
        }
        return known.getProperty(KEY);
    }
}
