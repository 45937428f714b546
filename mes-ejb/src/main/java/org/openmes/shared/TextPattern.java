package org.openmes.shared;

/** Patterns of SQL's {@code like}, for texts that an index of their trigrams finds. */
public final class TextPattern {
    private TextPattern() {}

    /**
     * Matches texts that contain what was typed; what has a meaning in patterns stands for itself. The database makes small
     * letters of it, as it did of the texts.
     */
    public static String containing(String typed) {
        return "%" + typed.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
