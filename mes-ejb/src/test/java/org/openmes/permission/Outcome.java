package org.openmes.permission;

import java.util.Arrays;
import java.util.Locale;

/** What becomes of a call, as the cells of the table. */
enum Outcome {
    /** Done. */
    YES,
    /** The role is refused before the method begins. */
    NO,
    /** LINE_FORBIDDEN. */
    LINE,
    /** The role may enter and is refused with FORBIDDEN. */
    RIGHT,
    /** Rights allow it, another rule does not. */
    RULE,
    /** Done, without a trace of the foreign line. */
    NOTHING;

    /** The word in the table. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outcome: " + word));
    }
}
