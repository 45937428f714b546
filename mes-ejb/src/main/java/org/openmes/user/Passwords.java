package org.openmes.user;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes and compares passwords with Argon2id. */
@ApplicationScoped
class Passwords {
    private static final int LONGEST = 200;
    private static final int GENERATED_LENGTH = 20;
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, 1, HASH_BYTES, Argon2.ID);

    /** Each hash takes 19 MB and a core: a flood of sign-ins queues here instead of exhausting the server. */
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** Made up instead of calculated: no password needs to fit it, only the comparison has to take its time. */
    private final String hashOfNobody = "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
            .formatted(MEMORY_KIB, ITERATIONS, Secrets.base64(SALT_BYTES), Secrets.base64(HASH_BYTES));

    String hash(String password) {
        return inPlace(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult());
    }

    /**
     * Whether the password fits the hash; takes as long when there is none.
     *
     * @param hash of the account, null when there is no such account
     */
    boolean fits(String password, @Nullable String hash) {
        var given = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
        var fits = inPlace(
                () -> Password.check(given, hash == null ? hashOfNobody : hash).with(ARGON2));
        return fits && hash != null && password.length() <= LONGEST;
    }

    /** A password nobody has chosen. */
    String generate() {
        return Secrets.password(GENERATED_LENGTH);
    }

    private <T> T inPlace(Supplier<T> hashing) {
        places.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }
}
