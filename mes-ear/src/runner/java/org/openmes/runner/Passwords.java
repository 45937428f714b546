package org.openmes.runner;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the embedded database: random, made once, kept in the data folder. */
record Passwords(String superuser, String owner, String application) {

    private static final String FILE = "database-passwords.properties";

    static Passwords in(DataFolder folder) {
        Properties known = folder.read(FILE);
        if (known.isEmpty()) {
            SecureRandom random = new SecureRandom();
            known.setProperty("superuser", random(random));
            known.setProperty("owner", random(random));
            known.setProperty("application", random(random));
            folder.writeSecret(FILE, known);
        }
        return new Passwords(
                known.getProperty("superuser"), known.getProperty("owner"), known.getProperty("application"));
    }

    private static String random(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
