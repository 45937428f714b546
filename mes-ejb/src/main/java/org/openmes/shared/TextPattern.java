package org.openmes.shared;

import java.util.Locale;

/** Patterns of SQL's {@code like}, for texts in small letters that an index of their trigrams finds. */
public final class TextPattern {
    private TextPattern() {}

    /** Matches texts that contain what was typed, whatever its case; what has a meaning in patterns stands for itself. */
    public static String containing(String typed) {
        return "%" + typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
