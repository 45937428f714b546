package org.openmes.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with given data, field by field, so that the caller hears everything at once (spec G8). */
public class Violations {
    private final Map<String, List<Message>> errors = new LinkedHashMap<>();

    /** Adds a reason under a field; nested fields as {@code steps.0.name}. */
    public Violations add(String field, String key, Object... arguments) {
        errors.computeIfAbsent(field, name -> new ArrayList<>()).add(Message.of(key, arguments));
        return this;
    }

    /** A required text of at most so many characters, without control characters other than line breaks. */
    public void text(String field, @Nullable String value, int longest) {
        if (value == null || value.codePoints().noneMatch(Violations::isVisible)) {
            add(field, "validation.required");
        } else {
            optionalText(field, value, longest);
        }
    }

    /** An optional text of at most so many characters, without control characters other than line breaks. */
    public void optionalText(String field, @Nullable String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.codePointCount(0, value.length()) > longest) {
            add(field, "validation.too_long", longest);
        } else if (value.codePoints().anyMatch(Violations::isForbiddenInText)) {
            add(field, "validation.control_characters");
        }
    }

    /** A required human code of at most so many characters, in one line (spec G1, 17.1). */
    public void code(String field, @Nullable String value, int longest) {
        text(field, value, longest);
        if (value != null
                && !errors.containsKey(field)
                && !value.strip().codePoints().allMatch(Violations::isFitForCode)) {
            add(field, "validation.invisible_characters");
        }
    }

    /** Adds "is required" when the value is missing. */
    public boolean required(String field, @Nullable Object value) {
        if (value == null) {
            add(field, "validation.required");
        }
        return value != null;
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Whether the field has no violation so far. */
    public boolean fine(String field) {
        return !errors.containsKey(field);
    }

    /**
     * Ends here when something is wrong.
     *
     * @throws ValidationException with everything collected
     */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new ValidationException(errors);
        }
    }

    private static boolean isVisible(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT;
    }

    /** Two codes that look alike must be the same code: nothing invisible but a plain blank. */
    private static boolean isFitForCode(int character) {
        return character == ' ' || (isVisible(character) && !Character.isISOControl(character));
    }

    private static boolean isForbiddenInText(int character) {
        var lineBreakOrTab = character == '\n' || character == '\r' || character == '\t';
        return (Character.isISOControl(character) && !lineBreakOrTab)
                || Character.getType(character) == Character.SURROGATE;
    }
}
