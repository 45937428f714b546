package org.openmes.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Reasons that people give for what they do; the ledger keeps them with the change (spec 11.2). */
@ApplicationScoped
public class Reasons {
    private static final int LONGEST = 1000;

    @Inject
    AuditContext audit;

    /**
     * A reason that must be given; at most 1000 characters.
     *
     * @return the reason without blanks around it
     * @throws ValidationException under {@code reason}
     */
    public String required(@Nullable String reason) {
        return required(reason, LONGEST);
    }

    /** As {@link #required(String)}, at most so many characters. */
    public String required(@Nullable String reason, int longest) {
        var violations = new Violations();
        violations.text("reason", reason, longest);
        violations.throwIfAny();
        var given = reason.strip();
        audit.because(given);
        return given;
    }

    /** A reason that may be left out; null when it is missing or blank. */
    public @Nullable String optional(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : required(reason);
    }
}
