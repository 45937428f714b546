package org.openmes.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Tells how to sign in, from the files that the application leaves in the data folder. */
final class SignInHints {

    private static final Duration DEMO_PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final Map<String, String> environment;

    SignInHints(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
    }

    List<String> administrator() {
        Path file = data.resolve("initial-admin-password");
        List<String> lines = Files.exists(file) ? read(file) : List.of();
        if (lines.size() >= 2) {
            return List.of("Sign in as " + lines.get(0) + " with the password " + lines.get(1)
                    + " (to be changed at the first sign-in).");
        }
        if (environment.get("OPENMES_ADMIN_PASSWORD") != null) {
            return List.of("Sign in as " + environment.getOrDefault("OPENMES_ADMIN_USERNAME", "admin")
                    + " with the password that OPENMES_ADMIN_PASSWORD had at the first start.");
        }
        return List.of("Sign in with the password that you have chosen; the generated one is used up.");
    }

    /** The demo plant is loaded after the start: waits for its outcome. */
    List<String> demo() throws InterruptedException {
        Path accounts = data.resolve("demo-accounts");
        Path refusal = data.resolve("demo-refused");
        Instant end = Instant.now().plus(DEMO_PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (Files.exists(refusal)) {
                return List.of("The demo plant was not loaded: " + String.join(" ", read(refusal)));
            }
            if (Files.exists(accounts)) {
                return accounts(read(accounts));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return List.of("The demo plant was not loaded: the reason stands in the server's log.");
    }

    private static List<String> accounts(List<String> lines) {
        List<String> hints = new ArrayList<>();
        hints.add("The demo plant's accounts, with the passwords they got when it was loaded:");
        for (String line : lines) {
            String[] words = line.split(" ", 3);
            if (words.length == 3) {
                hints.add("  %-20s %-20s %s".formatted((Object[]) words));
            }
        }
        return hints;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new CannotRunException("The file " + file + " cannot be read.", e);
        }
    }
}
